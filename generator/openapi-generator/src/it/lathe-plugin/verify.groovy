assert new File(basedir, 'target/generated-sources/lathe/com/example/pets/model/Pet.java').file
assert new File(basedir, 'target/go/model_pet.go').text.contains('package pets')
def log = new File(basedir, 'build.log').text
assert log.count('nothing changed since the last run') == 2
return true
