# What Maven Central wants beside the jar: sources, and Javadoc without a warning.
# The static checks are a part of their own.
# needs: alone
# seconds: 170
log=$state/logs/published.log
folder=$root/target/test/published
rm -f "$root"/target/Neural_Style-*-{sources,javadoc}.jar
maven_offline_first "$log" -Prelease -DskipTests -Dspotbugs.skip -Dspotless.check.skip "-Dneuralstyle.jars=$folder" verify || fails "mvn -Prelease verify" "see ${log#"$root"/}."
for jar in sources javadoc; do
	file=$root/target/Neural_Style-$(version)-$jar.jar
	expect "the jar of $jar" "see ${log#"$root"/}" [ -s "$file" ]
done
said=$(grep -E 'warning:|WARNING.*javadoc' "$log" | head -3 || true)
expect "Javadoc without warnings" "$said" [ -z "$said" ]
for element in url scm developers licenses name description; do
	grep -q "^  <$element>" "$root/pom.xml" || fails "pom.xml for Maven Central" "it has no $element."
done
