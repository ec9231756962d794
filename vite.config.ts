import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';

const root = import.meta.dirname;

/** One file for the machine's side: everything inside but Electron and Node. */
function machine(entry: string, folder: string, format: 'es' | 'cjs', file: string): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      conditions: ['node', 'import', 'module', 'default'],
    },
    build: {
      outDir: `${root}/dist/${folder}`,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      chunkSizeWarningLimit: 2000,
      copyPublicDir: false,
      rolldownOptions: {
        input: `${root}/electron/${entry}`,
        external: ['electron'],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

export default defineConfig({
  root: `${root}/renderer`,
  base: './',
  publicDir: false,
  plugins: [react()],
  environments: {
    client: {
      build: { outDir: `${root}/dist/renderer`, emptyOutDir: true, target: 'chrome120', chunkSizeWarningLimit: 2000 },
    },
    main: machine('shell/main.ts', 'main', 'es', 'main.js'),
    // A sandboxed preload must be one CommonJS file.
    preload: machine('shell/preload.ts', 'preload', 'cjs', 'preload.cjs'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
