def target = new File(basedir, 'target')
assert new File(target, 'generated-sources/lathe/com/example/pets/Pets.java').file
assert new File(target, 'typescript/src/client.ts').file
assert new File(target, 'typescript/package.json').text.contains('"@example/pets"')
assert new File(target, 'typescript/README.md').text == '# Ours: Pets\n'
assert new File(target, 'python/src/pets/__init__.py').file
assert new File(target, 'count/methods.txt').text == 'all: get GET /pets/{pet_id}\n'
// Java, TypeScript, Python and the folder: all, none, and then the one whose template was edited.
def log = new File(basedir, 'build.log').text
def runs = (log =~ /files written|nothing changed since the last run/).collect { it == 'files written' ? 'run' : 'skip' }
assert runs == ['run'] * 4 + ['skip'] * 4 + ['skip'] * 3 + ['run']
return true
