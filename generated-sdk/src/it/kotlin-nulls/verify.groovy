def log = new File(basedir, 'build.log').text
def errors = log.readLines().findAll { it.contains('[ERROR]') && it.contains('Nulls.kt:') }.unique()
assert errors.any { it.contains('Nulls.kt:[7,') || it.contains('Nulls.kt:7:') || it.contains('Nulls.kt: (7,') }: log
assert errors.any { it.contains('Nulls.kt:[10,') || it.contains('Nulls.kt:10:') || it.contains('Nulls.kt: (10,') }: log
return true
