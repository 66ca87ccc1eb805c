def home = System.getProperty('java.home')
def libraries = new File(basedir, 'app/target/libraries').listFiles()*.path
def path = { String api -> ([new File(basedir, "${api}/target/classes").path, new File(basedir, 'app/target/classes').path] + libraries).join(File.pathSeparator) }
def run = { List<String> command ->
    def process = new ProcessBuilder(command*.toString()).directory(basedir).redirectErrorStream(true).start()
    def output = process.inputStream.getText('UTF-8')
    [code: process.waitFor(), lines: output.readLines()]
}

// What is promised: the same classes run against both versions.
['api-v1', 'api-v2'].each { api ->
    def result = run(["${home}/bin/java", '-cp', path(api), 'com.example.Till'])
    assert result.code == 0: result.lines
    assert result.lines[0..2] == ['equal true', 'id o1', 'something newer']
    assert result.lines[3].startsWith('sent {')
    ['"comment":"thanks"', '"code":"X"', '"later":1'].each { assert result.lines[3].contains(it) }
    assert result.lines[4] == 'sent {"id":"o2","payment":{"kind":"card","number":"4"}}'
    assert result.lines[5] == 'fake o3'
}

// And what is not: these compile against version 1 only.
['CanonicalConstructor', 'ExhaustiveMatch'].each { source ->
    def compile = { String api -> run(["${home}/bin/javac", '-d', 'target/excluded', '-cp', path(api), "excluded/${source}.java"]) }
    assert compile('api-v1').code == 0
    def broken = compile('api-v2')
    assert broken.code != 0
    assert broken.lines.any { it.contains("${source}.java") }
}
return true
