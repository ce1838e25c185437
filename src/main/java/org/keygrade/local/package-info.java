/**
 * The local file system for Hadoop, asked through Java. Without Hadoop's native library, which few machines have, Hadoop
 * starts a program for every file it makes ({@code chmod}) and several for every commit of Delta ({@code readlink}): two
 * thousand in a small night.
 */
package org.keygrade.local;
