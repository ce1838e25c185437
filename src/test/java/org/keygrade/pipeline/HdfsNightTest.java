package org.keygrade.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.RunLock;
import org.keygrade.testing.Deaths;
import org.keygrade.testing.Nights;
import org.keygrade.testing.SmallCompany;
import org.keygrade.testing.TwoDays;
import org.keygrade.warehouse.FailPoint;

/** Nights in a warehouse on HDFS: the same rows as on a local disk, and nobody reads what is not theirs. */
@Tag("proof")
class HdfsNightTest {
    private static final String ROOT = "/data/keygrade";
    private static final String GROUP = "analysts";

    @TempDir
    static Path folder;

    private static MiniDFSCluster cluster;
    private static Nights local;
    private static Nights hdfs;

    @BeforeAll
    static void twoNights() throws IOException {
        Configuration conf = new Configuration();
        conf.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        // A file is closed at once, without a wait for its blocks to be reported.
        conf.setInt("dfs.namenode.file.close.num-committed-allowed", 1);
        cluster = new MiniDFSCluster.Builder(conf).numDataNodes(1).build();
        cluster.waitActive();

        SmallCompany company = TwoDays.first(folder);
        local = company.nights("local");
        hdfs = Nights.over(folder.resolve("conf"), cluster.getURI() + ROOT);
        local.night(TwoDays.FIRST);
        hdfs.night(TwoDays.FIRST);
        for (String below : List.of("", "gold")) {
            cluster.getFileSystem().setOwner(path(below), null, GROUP);
        }
        TwoDays.second(company);
        local.night(TwoDays.SECOND);
        Deaths.at(FailPoint.TABLE_COMMITTED, () -> hdfs.night(TwoDays.SECOND));
        hdfs.night(TwoDays.SECOND);
    }

    @AfterAll
    static void stop() {
        cluster.shutdown();
    }

    @Test
    void theGroupReadsGoldAndNobodyElseReadsAnything() throws Exception {
        Map<String, Set<String>> modes = modes();
        assertThat(modes.get("gold")).containsExactly("rw-r-----", "rwxr-x---");
        for (String area : List.of("silver", "gold_people", "control", "state")) {
            assertThat(modes.get(area)).as(area).isSubsetOf("rw-------", "rwx------");
        }
        assertThat(cluster.getFileSystem().getFileStatus(path("")).getPermission())
                .isEqualTo(FsPermission.valueOf("-rwx--x---"));

        byte[] current = as("ann", GROUP, files -> read(files, path("gold/_current.json")));
        assertThat(new String(current, UTF_8)).contains("gold/account_grades");
        for (String area : List.of("gold_people", "silver", "control")) {
            assertThatThrownBy(() -> as("ann", GROUP, files -> files.listStatus(path(area))))
                    .as(area)
                    .isInstanceOf(AccessControlException.class);
        }
        assertThatThrownBy(() -> as("sam", "others", files -> files.listStatus(path("gold"))))
                .isInstanceOf(AccessControlException.class);
    }

    @Test
    void theRowsAreThoseOfALocalWarehouse() {
        assertThat(hdfs.rows()).isEqualTo(local.rows());
    }

    @Test
    void aSecondRunIsRefusedWhileALeaseIsHeld() {
        Run run = hdfs.run(TwoDays.SECOND);
        try (RunLock held = RunLock.acquire(run.warehouse(), "another-run")) {
            assertThatThrownBy(() -> hdfs.night(TwoDays.SECOND))
                    .isInstanceOf(KeygradeException.class)
                    .hasMessageContaining("another-run");
        }
    }

    /** By area, the modes that its folder and what lies in it have. */
    private static Map<String, Set<String>> modes() throws IOException {
        Map<String, Set<String>> modes = new TreeMap<>();
        for (FileStatus area : cluster.getFileSystem().listStatus(path(""))) {
            Set<String> found = new TreeSet<>();
            collect(area, found);
            modes.put(area.getPath().getName(), found);
        }
        return modes;
    }

    private static void collect(FileStatus entry, Set<String> modes) throws IOException {
        modes.add(entry.getPermission().toString());
        if (entry.isDirectory()) {
            for (FileStatus below : cluster.getFileSystem().listStatus(entry.getPath())) {
                collect(below, modes);
            }
        }
    }

    private interface Reading<T> {
        T of(FileSystem files) throws IOException;
    }

    private static <T> T as(String user, String group, Reading<T> reading) throws IOException, InterruptedException {
        PrivilegedExceptionAction<T> action = () -> {
            try (FileSystem files = FileSystem.newInstance(cluster.getURI(), new Configuration())) {
                return reading.of(files);
            }
        };
        return UserGroupInformation.createUserForTesting(user, new String[] {group})
                .doAs(action);
    }

    private static byte[] read(FileSystem files, org.apache.hadoop.fs.Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    private static org.apache.hadoop.fs.Path path(String below) {
        return new org.apache.hadoop.fs.Path(below.isEmpty() ? ROOT : ROOT + "/" + below);
    }
}
