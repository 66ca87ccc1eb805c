def log = new File(basedir, 'build.log').text
def runs = (log =~ /files written|nothing changed since the last run/).collect { it == 'files written' ? 'run' : 'skip' }
assert runs == ['run', 'skip', 'run', 'skip', 'run', 'run']
assert new File(basedir, 'target/generated-sources/lathe/com/example/pets/model/Pet.java').text.contains('Weight')
return true
