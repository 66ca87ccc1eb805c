package dev.lathe.language;

/**
 * A file, or one for each thing of a kind.
 *
 * @param each what it is rendered for
 * @param template the template's name, without folder and {@code .hbs}
 * @param path where it goes; <code>{package}</code> and <code>{name}</code> stand for those of what it is rendered for,
 *     <code>{module}</code> for the name that users import
 * @param escape how text of the document is written in it
 */
public record TargetFile(Each each, String template, String path, Target.Escape escape) {

    /** What there is one file for. */
    public enum Each {
        /** The SDK. */
        SDK,
        /** Each service, with the types that only it has. */
        SERVICE,
        /** Each service that has methods. */
        SERVICE_TEST,
        /** Each pagination scheme in use. */
        PAGINATOR,
        /** Each group of webhooks or callbacks. */
        HOOKS,
        /** All groups of webhooks and callbacks, if there are any. */
        ALL_HOOKS,
        /** All pagination schemes in use. */
        PAGINATORS,
        /** Each type that belongs to no single service. */
        TYPE,
        /** All types that belong to no single service. */
        TYPES
    }
}
