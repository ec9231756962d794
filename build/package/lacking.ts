/** Something that a package is made of cannot be had on this machine. The message is one line for whoever builds. */
export class Lacking extends Error {}
