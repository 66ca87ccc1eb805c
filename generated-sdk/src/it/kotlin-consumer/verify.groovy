def examples = (new File(basedir, 'pom.xml').text =~ '<wire.examples>(.*)</wire.examples>')[0][1]
def command = ["${System.getProperty('java.home')}/bin/java", '-cp',
               "target/kotlin-consumer.jar${File.pathSeparator}target/libraries/*", 'consumer.ListAuditEntriesKt', examples]
def process = new ProcessBuilder(command*.toString()).directory(basedir).redirectErrorStream(true).start()
def output = process.inputStream.getText('UTF-8')
assert process.waitFor() == 0: output
println output
assert output.readLines().count { it.startsWith('GET /client/v4/accounts/') } >= 2
assert output.readLines().last().matches(/\d+ entries/)
return true
