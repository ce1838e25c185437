package org.keygrade.config;

/**
 * Where a setting stands.
 *
 * @param key path of keys from the top of the file; empty at the top
 */
record Place(String file, int line, String key) {
    Place child(String name, int childLine) {
        return new Place(file, childLine, key.isEmpty() ? name : key + "." + name);
    }

    /** The item of a list; items count from 1, as people do. */
    Place item(int number, int itemLine) {
        return new Place(file, itemLine, key + "[" + number + "]");
    }

    /** {@code conf/pipeline.yaml:12 gates.max_moves}. */
    @Override
    public String toString() {
        return file + ":" + line + (key.isEmpty() ? "" : " " + key);
    }
}
