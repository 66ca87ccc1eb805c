package dev.lathe.emit.template;

import dev.lathe.model.SpecText;

/** What users import, where that must be an identifier: {@code @acme/pet-store} as {@code acme_pet_store}. */
final class ModuleName {

    /** What stands for it in paths of {@code target.yaml} and of templates. */
    private static final String PLACE = "{module}";

    private ModuleName() {}

    static String of(SpecText packageName) {
        String name = TextDoor.word(packageName);
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "api_" + name : name;
    }

    static String inPath(String path, SpecText packageName) {
        return path.replace(PLACE, of(packageName));
    }
}
