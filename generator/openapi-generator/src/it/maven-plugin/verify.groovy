assert new File(basedir, 'target/classes/com/example/pets/Pets.class').file
assert new File(basedir, 'target/typescript/src/client.ts').file
return true
