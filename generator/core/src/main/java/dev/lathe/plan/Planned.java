package dev.lathe.plan;

import dev.lathe.config.NameLock;
import dev.lathe.plan.model.SdkPlan;

/** A plan, and the names to keep for the next one. */
public record Planned(SdkPlan plan, NameLock lock) {}
