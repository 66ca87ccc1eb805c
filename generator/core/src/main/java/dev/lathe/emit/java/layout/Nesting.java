package dev.lathe.emit.java.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How deep each character of a statement stands inside parentheses and type arguments. */
final class Nesting {

    /** Depth of everything inside a literal: as if in parentheses that nothing looks into. */
    private static final int LITERAL = 1_000;

    private final String text;
    private final int[] depths;
    private final int balance;

    private Nesting(String text, int[] depths, int balance) {
        this.text = text;
        this.depths = depths;
        this.balance = balance;
    }

    static Nesting of(String text) {
        int[] depths = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = endOfLiteral(text, i);
                Arrays.fill(depths, i, end + 1, LITERAL);
                i = end;
            } else if (opens(text, i)) {
                depths[i] = depth++;
            } else if (closes(text, i)) {
                depths[i] = --depth;
            } else {
                depths[i] = depth;
            }
        }
        return new Nesting(text, depths, depth);
    }

    private static int endOfLiteral(String text, int start) {
        int i = start + 1;
        while (i < text.length() - 1 && text.charAt(i) != text.charAt(start)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length() - 1);
    }

    private static boolean opens(String text, int i) {
        char c = text.charAt(i);
        return c == '(' || c == '[' || (c == '<' && i + 1 < text.length() && text.charAt(i + 1) != ' ');
    }

    private static boolean closes(String text, int i) {
        char c = text.charAt(i);
        return c == ')' || c == ']' || (c == '>' && i > 0 && text.charAt(i - 1) != '-' && text.charAt(i - 1) != ' ');
    }

    /** How many parentheses are still open at the end. */
    int balance() {
        return balance;
    }

    /** The dots that follow a call at the top level: {@code a.b()|.c()|.d()}. */
    List<Integer> chainDots() {
        List<Integer> dots = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            if (depths[i] == 0 && text.charAt(i) == '.' && text.charAt(i - 1) == ')') {
                dots.add(i);
            }
        }
        return dots;
    }

    /** Where one of the words stands at the top level, behind the first column. */
    List<Integer> topLevel(List<String> words) {
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            int at = i;
            if (depths[i] == 0 && words.stream().anyMatch(word -> text.startsWith(word, at))) {
                found.add(i);
            }
        }
        return found;
    }

    /** The column behind the first {@code =} at the top level, or -1. */
    int assignment() {
        for (int i = 1; i < text.length() - 3; i++) {
            if (depths[i] == 0 && text.startsWith(" = ", i)) {
                return i + 2;
            }
        }
        return -1;
    }

    /** The parenthesis to break at: the last one, or inside it, while it holds one argument, the last one of that. */
    int breakableOpen() {
        int open = lastOpen();
        while (open >= 0 && commasInside(open).isEmpty()) {
            int inner = lastOpenInside(open);
            if (inner < 0 || hasChainInside(open)) {
                return open;
            }
            open = inner;
        }
        return open;
    }

    private boolean hasChainInside(int open) {
        for (int i = open + 1; i < text.length() && depths[i] != depths[open]; i++) {
            if (depths[i] == depths[open] + 1 && text.charAt(i) == '.' && text.charAt(i - 1) == ')') {
                return true;
            }
        }
        return false;
    }

    private int lastOpenInside(int open) {
        int depth = depths[open] + 1;
        int found = -1;
        for (int i = open + 1; i < text.length() - 1 && depths[i] != depths[open]; i++) {
            if (depths[i] == depth && text.charAt(i) == '(' && text.charAt(i + 1) != ')') {
                found = i;
            }
        }
        return found;
    }

    /** The last top-level parenthesis that has something inside, or -1. */
    int lastOpen() {
        for (int i = text.length() - 2; i >= 0; i--) {
            if (depths[i] == 0 && text.charAt(i) == '(' && text.charAt(i + 1) != ')') {
                return i;
            }
        }
        return -1;
    }

    /** The commas directly inside the parenthesis. */
    List<Integer> commasInside(int open) {
        List<Integer> commas = new ArrayList<>();
        for (int i = open + 1; i < text.length() && depths[i] != depths[open]; i++) {
            if (depths[i] == depths[open] + 1 && text.charAt(i) == ',') {
                commas.add(i);
            }
        }
        return commas;
    }
}
