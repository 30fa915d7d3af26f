import {execFileSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rename, rm, symlink} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {packageRoot} from '../../src/base/package-root.ts'
import {MANIFEST} from '../../src/output/manifest.ts'
import {differingFiles} from './differing-files.ts'

const USAGE = 'Usage: node lib/scripts/same/main.js COMMIT [SEEDS_FOLDER …]'

/** Seeds of the invented archive: enough to paginate every kind of list. */
const INVENTED = 2000

const run = (folder: string, command: string, ...args: readonly string[]): void => {
  execFileSync(command, args, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']})
}

/** Builds the seeds of a project folder with the compiled code of a source tree. Returns the site's manifest. */
async function manifestOf(tree: string, project: string, out: string): Promise<string> {
  await rm(join(project, '.backfile'), {recursive: true, force: true})
  run(project, process.execPath, join(tree, 'lib/src/cli/main.js'), 'build', '--quiet', '--out', out)
  return await readFile(join(out, MANIFEST), 'utf8')
}

/** Creates a project folder with a copy of the sample and its config. */
async function sampleIn(folder: string): Promise<string> {
  await cp(join(packageRoot, 'seeds'), join(folder, 'seeds'), {recursive: true})
  // Every version reads a config in the project folder; older ones report a config among the seeds as a stray file.
  await rename(join(folder, 'seeds/backfile.config.ts'), join(folder, 'backfile.config.ts'))
  return folder
}

/** Creates a project folder whose `seeds` is a link to another folder. */
async function projectOf(seeds: string, folder: string): Promise<string> {
  await mkdir(folder, {recursive: true})
  await symlink(resolve(seeds), join(folder, 'seeds'), 'junction')
  return folder
}

/** Builds the same seeds with the code of a commit and of the working tree. Returns the number of differing files. */
async function compare(commit: string, seeds: readonly string[], room: string): Promise<number> {
  const before = join(room, 'before')
  run(packageRoot, 'git', 'worktree', 'add', '--detach', before, commit)
  await symlink(join(packageRoot, 'node_modules'), join(before, 'node_modules'), 'junction')
  run(before, 'npm', 'run', '--silent', 'compile')
  const invented = join(room, 'invented', 'seeds')
  run(packageRoot, process.execPath, 'lib/scripts/corpus/main.js', '--count', String(INVENTED), '--out', invented)
  const projects = new Map([
    ['sample', await sampleIn(join(room, 'sample'))],
    [`${INVENTED} invented`, join(room, 'invented')],
  ])
  for (const folder of seeds) projects.set(folder, await projectOf(folder, join(room, `project-${projects.size}`)))
  let differing = 0
  for (const [name, project] of projects) {
    const manifests = [
      await manifestOf(before, project, join(room, 'out-before')),
      await manifestOf(packageRoot, project, join(room, 'out-now')),
    ] as const
    const files = differingFiles(...manifests)
    console.log(`${name}: ${manifests[1].trimEnd().split('\n').length} files, ${files.length} differ`)
    for (const file of files.slice(0, 20)) console.log(`  ${file}`)
    differing += files.length
  }
  return differing
}

/** Returns the exit code: 0 if the sites are the same, 1 if they differ, 2 for a usage error. */
async function main([commit, ...seeds]: readonly string[]): Promise<number> {
  if (commit === undefined || commit.startsWith('-')) {
    console.error(`same: name a commit. ${USAGE}`)
    return 2
  }
  const room = await mkdtemp(join(tmpdir(), 'backfile-same-'))
  try {
    return (await compare(commit, seeds, room)) === 0 ? 0 : 1
  } finally {
    await rm(room, {recursive: true, force: true})
    run(packageRoot, 'git', 'worktree', 'prune')
  }
}

process.exitCode = await main(process.argv.slice(2))
