import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';

const root = import.meta.dirname;

/** The tables by which PDFs name Chinese characters, beside the main process that reads them (`reading/pdf-runs.ts`). */
function characterMaps(): Plugin {
  const folder = `${root}/node_modules/pdfjs-dist/cmaps`;
  return {
    name: 'character-maps',
    applyToEnvironment: (environment) => environment.name === 'main',
    generateBundle() {
      for (const name of readdirSync(folder))
        this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(`${folder}/${name}`) });
    },
  };
}

/** The machine's side: everything inside but Electron and Node. */
function machine(folder: string, input: Rolldown.InputOption, output: Rolldown.OutputOptions): EnvironmentOptions {
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
        input,
        external: ['electron'],
        output,
      },
    },
  };
}

export default defineConfig({
  root: `${root}/renderer`,
  base: './',
  publicDir: false,
  plugins: [react(), characterMaps()],
  environments: {
    client: {
      build: { outDir: `${root}/dist/renderer`, emptyOutDir: true, target: 'chrome120', chunkSizeWarningLimit: 2000 },
    },
    main: machine(
      'main',
      // Threads are begun from files of their own, which are looked for beside the code that begins them.
      {
        main: `${root}/electron/shell/main.ts`,
        // The command line, and through it the loopback host, for the package that needs no Electron.
        nigao: `${root}/electron/cli/main.ts`,
        reader: `${root}/electron/services/reading/worker.ts`,
        library: `${root}/electron/services/library/worker.ts`,
      },
      { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    ),
    // A sandboxed preload must be one CommonJS file.
    preload: machine('preload', `${root}/electron/shell/preload.ts`, {
      format: 'cjs',
      entryFileNames: 'preload.cjs',
      codeSplitting: false,
    }),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
});
