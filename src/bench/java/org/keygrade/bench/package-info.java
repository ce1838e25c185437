/**
 * A whole night beside what it could be: the reading and writing alone, and the same numbers by other programs. Reads
 * generated companies and the warehouses their nights wrote; writes below the folder it is given. No part of the product.
 */
package org.keygrade.bench;
