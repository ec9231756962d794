/** pdf.js has no types for its worker; it is loaded for what it does, and gives nothing. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
