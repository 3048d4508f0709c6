import java.io.File;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * HDFS with one node on loopback: {@code java -cp JARS MiniHdfs.java FOLDER IN OUT}. Has what is in the folder IN as /batch and prints
 * its address; where its input ends, /batch is copied to OUT.
 */
public class MiniHdfs {

	public static void main(String[] arguments) throws Exception {
		Configuration configuration = new Configuration();
		configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, new File(arguments[0]).getAbsolutePath());
		MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
		cluster.waitActive();
		FileSystem files = cluster.getFileSystem();
		Path batch = new Path("/batch");
		files.copyFromLocalFile(new Path(arguments[1]), batch);
		System.out.println("Ready: " + files.getUri() + batch);
		while (System.in.read() >= 0) { }
		files.copyToLocalFile(batch, new Path(arguments[2]));
		cluster.shutdown();
		System.exit(0);
	}
}
