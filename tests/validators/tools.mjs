// Where the validators are installed, and how to reach them. MASA_VALIDATORS names the folder that
// `install` filled.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = process.env.MASA_VALIDATORS;
if (!folder) throw new Error('MASA_VALIDATORS does not say where the validators are; start with tests/validators/run');

const require = createRequire(path.join(folder, 'npm', 'package.json'));

/** An npm package of the validators. */
export const load = (name) => require(name);

/** The text of a file inside an npm package. */
export const fileOf = (name) => readFileSync(require.resolve(name), 'utf8');

/** The Python that has the packages of requirements.txt. */
export const python = path.join(folder, 'python', 'bin', 'python');

/** A program of one of those packages. */
export const pythonTool = (name) => path.join(folder, 'python', 'bin', name);

/** The checker of the W3C's HTML validator. */
export const nuJar = path.join(folder, 'npm', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

/** The browser found by `install`. */
export const browserPath = () => readFileSync(path.join(folder, 'browser'), 'utf8').trim();

/** Runs a program: its standard output, whether it exited 0, and what it said on standard error. */
export function output(program, ...args) {
  try {
    const stdout = execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
    return { stdout, stderr: '', passed: true };
  } catch (error) {
    if (typeof error.status !== 'number') throw error;
    return { stdout: error.stdout, stderr: error.stderr, passed: false };
  }
}
