package dev.lathe.tree;

import dev.lathe.diagnostics.DiagnosticCode;
import dev.lathe.diagnostics.Diagnostics;
import dev.lathe.diagnostics.Location;
import dev.lathe.tree.TreeBuilder.Finished;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 from parser events, so that scalars keep their text and aliases are shared, never expanded. */
final class YamlTreeReader {

    private static final int SMALLEST_BUFFER = 1 << 10;

    /**
     * The engine copies all that it has read of a token whenever it fetches more: a long one must not take many goes.
     */
    private static final int LARGEST_BUFFER = 1 << 20;

    private final String file;
    private final TreeLimits limits;
    private final Diagnostics diagnostics;
    private final Map<String, Finished> anchors = new HashMap<>();
    private final Deque<Optional<Anchor>> openAnchors = new ArrayDeque<>();
    private long aliased;

    YamlTreeReader(String file, TreeLimits limits, Diagnostics diagnostics) {
        this.file = file;
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    @Nullable
    Node read(String text, TreeBuilder builder) throws TreeFailure {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(text.length(), LARGEST_BUFFER)))
                .build();
        try {
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentEnd) {
                    reportMore(events.next());
                    break;
                }
                accept(event, builder);
            }
            Node root = builder.root();
            return root == null ? null : MergeKeys.applied(root);
        } catch (MarkedYamlEngineException e) {
            throw syntax(at(e.getProblemMark()), e.getProblem());
        } catch (ReaderException e) {
            throw syntax(Lines.position(file, text, e.getPosition()), "a character that YAML does not allow");
        } catch (YamlEngineException e) {
            throw syntax(new Position(file, 0, 0), String.valueOf(e.getMessage()));
        }
    }

    private void reportMore(Event next) {
        if (next.getEventId() == Event.ID.DocumentStart) {
            Position at = at(next.getStartMark());
            diagnostics.warning(
                    DiagnosticCode.SOURCE_MORE_DOCUMENTS,
                    new Location(file, "", at.line(), at.column()),
                    "another YAML document begins here; only the first one of the file is read",
                    "put it into a file of its own");
        }
    }

    private static TreeFailure syntax(Position at, @Nullable String problem) {
        return new TreeFailure(
                DiagnosticCode.SOURCE_SYNTAX, at, "not valid YAML: " + problem, remedy(String.valueOf(problem)));
    }

    private static String remedy(String problem) {
        if (problem.contains("\\t")) {
            return "indent with spaces, not with tabs";
        }
        return problem.endsWith("but got {") ? "put a text with braces into quotes" : "";
    }

    private void accept(Event event, TreeBuilder builder) throws TreeFailure {
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event, builder);
            case MappingEnd, SequenceEnd -> remember(openAnchors.pop(), builder.end());
            case Scalar -> scalar((ScalarEvent) event, builder);
            case Alias -> alias((AliasEvent) event, builder);
            default -> {
                // stream and document marks and comments say nothing about the value
            }
        }
    }

    private void start(CollectionStartEvent event, TreeBuilder builder) throws TreeFailure {
        Position at = at(event.getStartMark());
        if (builder.expectsKey()) {
            throw syntax(at, "a key must be a scalar");
        }
        openAnchors.push(event.getAnchor());
        if (event.getEventId() == Event.ID.MappingStart) {
            builder.startObject(at);
        } else {
            builder.startArray(at);
        }
    }

    private void scalar(ScalarEvent event, TreeBuilder builder) throws TreeFailure {
        Position at = at(event.getStartMark());
        if (builder.expectsKey()) {
            builder.key(event.getValue(), at);
            event.getAnchor()
                    .ifPresent(a -> anchors.put(
                            a.getValue(),
                            new Finished(new ScalarNode(at, event.getValue(), ScalarNode.Type.STRING), 1)));
            return;
        }
        boolean typed = event.isPlain() && event.getTag().isEmpty();
        ScalarNode.Type type = typed ? CoreSchema.typeOf(event.getValue()) : ScalarNode.Type.STRING;
        remember(event.getAnchor(), builder.scalar(event.getValue(), type, at));
    }

    private void alias(AliasEvent event, TreeBuilder builder) throws TreeFailure {
        Position at = at(event.getStartMark());
        Finished target = anchors.get(event.getAlias().getValue());
        if (target == null) {
            throw syntax(at, "the alias *" + event.getAlias().getValue() + " stands for nothing, or for itself");
        }
        aliased += target.weight();
        if (aliased > limits.aliasedNodes()) {
            throw TreeBuilder.limit(at, "aliases stand for more than " + limits.aliasedNodes() + " values");
        }
        if (!builder.expectsKey()) {
            builder.again(target);
        } else if (target.node() instanceof ScalarNode key) {
            builder.key(key.text(), at);
        } else {
            throw syntax(at, "a key must be a scalar");
        }
    }

    private void remember(Optional<Anchor> anchor, Finished node) {
        anchor.ifPresent(a -> anchors.put(a.getValue(), node));
    }

    private Position at(Optional<Mark> mark) {
        return mark.map(m -> new Position(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new Position(file, 0, 0));
    }
}
