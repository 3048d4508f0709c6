# The JUnit tests of convolutions with direct ones.
# needs: classes
# seconds: 1800
junit direct
