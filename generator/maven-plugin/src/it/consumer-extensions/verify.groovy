def log = new File(basedir, 'build.log').text
assert log.contains('files written')
assert log.contains('nothing changed since the last run') // the second build, mvn compile
assert new File(basedir, 'target/classes/com/example/Vet.class').file
return true
