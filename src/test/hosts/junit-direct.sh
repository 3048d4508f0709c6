# The JUnit tests of convolutions with direct ones.
# needs: classes
# seconds: 300
junit direct
