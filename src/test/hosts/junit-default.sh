# All JUnit tests, multiplying and convolving as this machine does it best.
# needs: classes
# seconds: 3600
junit default-test
