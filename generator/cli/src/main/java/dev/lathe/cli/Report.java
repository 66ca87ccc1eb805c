package dev.lathe.cli;

import dev.lathe.GenerationResult;

/** Says what a run did. */
interface Report {

    void print(GenerationResult result);
}
