# The network's weights from each source. The files are the shipped table in other programs' forms, and another training.
# needs: hosts display classes
# seconds: 900
folder="$work/my weights"
mkdir -p "$folder"
"$JAVA_HOME/bin/java" -cp "$root/target/test-classes:$root/target/classes:$root/target/dist/jars/*" \
	neuralstyle.weights.FileOfWeights "$folder" >"$work/logs/weights-files.log" 2>&1
for source in shipped:same "$folder/vgg19.npz:same" "$folder/vgg19.h5:same" "$folder/vgg19-caffe.safetensors:same" \
	"$folder/vgg19-torchvision.safetensors:other"; do
	test_line "weights from $(basename "${source%:*}")" 120 - "$macros/weights.ijm" "${source%:*}|${source##*:}"
done >"$state/weights"
run_tests plain "$state/weights"
rm -rf "$folder"
