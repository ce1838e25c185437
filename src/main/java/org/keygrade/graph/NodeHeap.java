package org.keygrade.graph;

import java.util.Arrays;

/** Nodes by falling key, of equal keys the lowest first: a binary heap that knows where each node stands in it. */
final class NodeHeap {
    private static final int ABSENT = -1;

    private double[] key = {};
    private int size;
    private int[] heap = {};
    private int[] position = {};

    /** Empties the heap. Keys stand in an array of the caller's, who tells when one has risen. */
    void reset(int nodes, double[] keys) {
        key = keys;
        size = 0;
        heap = Space.ints(heap, nodes);
        position = Space.ints(position, nodes);
        Arrays.fill(position, 0, nodes, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean contains(int node) {
        return position[node] != ABSENT;
    }

    /** Adds a node, or moves it to where its risen key belongs. */
    void raise(int node) {
        int at = contains(node) ? position[node] : size++;
        while (at > 0 && precedes(node, heap[(at - 1) >> 1])) {
            put(heap[(at - 1) >> 1], at);
            at = (at - 1) >> 1;
        }
        put(node, at);
    }

    int pop() {
        int top = heap[0];
        position[top] = ABSENT;
        int node = heap[--size];
        if (size > 0) {
            sink(node);
        }
        return top;
    }

    private void sink(int node) {
        int at = 0;
        for (int child = firstChild(at); child < size; child = firstChild(at)) {
            if (!precedes(heap[child], node)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(node, at);
    }

    /** That child which comes first. */
    private int firstChild(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && precedes(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private void put(int node, int at) {
        heap[at] = node;
        position[node] = at;
    }

    private boolean precedes(int a, int b) {
        return key[a] > key[b] || (key[a] == key[b] && a < b);
    }
}
