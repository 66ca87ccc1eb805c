def log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\].*openapi\.yaml:\d+(:\d+)?.*error L[A-Z]\d{3}/
assert !(log =~ /(?m)^\s+at dev\.lathe/)
assert !new File(basedir, 'target/generated-sources/lathe').exists()
return true
