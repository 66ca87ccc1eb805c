def run = { List<String> command ->
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0: "${command}:\n${output}"
    println output
    output.readLines()
}
def home = System.getProperty('java.home')
def examples = (new File(basedir, 'pom.xml').text =~ '<wire.examples>(.*)</wire.examples>')[0][1]
def modules = "target/module-consumer.jar${File.pathSeparator}target/modules"
def expected = { List<String> lines ->
    assert lines.count { it.startsWith('GET /client/v4/accounts/') } >= 2
    assert lines.last().matches(/\d+ entries/)
}

expected(run(["${home}/bin/java", '-p', modules, '-m', 'consumer/consumer.ListAuditEntries', examples]*.toString()))

run(["${home}/bin/jlink", '--module-path', modules, '--add-modules', 'consumer', '--launcher',
     'list=consumer/consumer.ListAuditEntries', '--output', 'target/image']*.toString())
expected(run(['target/image/bin/list', examples]*.toString()))

def tree = new File(basedir, 'target/tree.txt').readLines().findAll { it.contains(':compile') }
assert tree.size() == 3: tree
assert tree.any { it.contains('dev.lathe:cloudflare-sdk') }
assert tree.any { it.contains('tools.jackson.core:jackson-core') }
assert tree.any { it.contains('org.jspecify:jspecify') }
return true
