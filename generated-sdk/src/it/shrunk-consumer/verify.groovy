def java = "${System.getProperty('java.home')}/bin/java"
def run = { List<String> command ->
    def process = new ProcessBuilder(command*.toString()).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0: "${command}:\n${output}"
    println output
    output
}
def proguard = run([java, '-cp', 'target/proguard/*', 'proguard.ProGuard', '@shrink.pro'])
assert !proguard.toLowerCase().contains('warning'): proguard

def examples = (new File(basedir, 'pom.xml').text =~ '<wire.examples>(.*)</wire.examples>')[0][1]
def output = run([java, '-cp', 'target/shrunk.jar', 'consumer.ListAuditEntries', examples]).readLines()
assert output.count { it.startsWith('GET /client/v4/accounts/') } >= 2
assert output.last().matches(/\d+ entries/)

def size = { String path -> new File(basedir, path).length() }
def whole = size('target/shrunk-consumer.jar') + new File(basedir, 'target/libraries').listFiles().sum { it.length() }
println "${whole} bytes shrunk to ${size('target/shrunk.jar')}"
assert size('target/shrunk.jar') < whole / 2
return true
