assert new File(basedir, 'target/generated-sources/lathe/com/example/pets/Pets.java').file
return true
