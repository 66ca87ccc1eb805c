assert new File(basedir, 'target/generated-sources/lathe/com/example/pets/Pets.java').file
assert new File(basedir, 'target/classes/com/example/pets/model/Pet.class').file
assert new File(basedir, 'target/classes/com/example/Vet.class').file
assert !new File(basedir, 'target/classes/module-info.class').exists() // the module belongs to the user
return true
