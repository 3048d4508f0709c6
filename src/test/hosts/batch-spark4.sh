# The jar of bin/batch on Spark 4, which has another Scala, on this Java and on Java 25: the bits are those of Spark 3.5.
# needs: batch
# seconds: 400
. "$hosts/common/batches.sh"
new_folder batch-spark4
spark4=$root/target/spark4
if [ ! -e "$spark4/complete" ]; then
	maven_offline_first "$folder/maven.log" -f "$root/spark/pom.xml" -Dspark.version=4.2.0 -Dscala.version=2.13 -Dslf4j.version=2.0.17 \
		"-Dspark.jars=$spark4" dependency:copy-dependencies@spark || fails "Spark 4" "Maven did not get it; see ${folder#"$root"/}/maven.log."
	touch "$spark4/complete"
fi
table "$folder/table.csv" out3 2
batch "$folder/spark3.log" "$folder/table.csv" --master 'local[2]' || true
need_java 25.0.2.1
for java in "$JAVA_HOME" "$other_java"; do
	name=$("$java/bin/java" -version 2>&1 | sed -n 's/^openjdk version "\([0-9]*\).*/\1/p')
	sed "s,out3,out$name," "$folder/table.csv" >"$folder/table$name.csv"
	"$java/bin/java" @"$root/spark/java.options" -cp "$spark4/*:$root/spark/target/Neural_Style_Spark.jar" neuralstyle.spark.BatchCommand \
		"$folder/table$name.csv" --master 'local[2]' >"$folder/java$name.log" 2>&1 || true
	expect_states "Spark 4 on Java $name" "$folder/results.csv" "1 done, 2 done" "$folder/java$name.log"
	same_pixels "Spark 4 on Java $name gives the bits of Spark 3.5" "$folder/out3" "$folder/out$name"
done
