// masa in VS Code: starts `masa lsp` and lets it speak. All that is known of plans is known there.
'use strict';

const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');

/** The files that masa may have something to say of; it leaves all other YAML alone. */
const SELECTOR = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', language: 'markdown', pattern: '**/sections/*.md' },
];

/** What masa wants to be told of when it changes outside the editor. */
const WATCHED = [
  '**/{plan,network,event,masa}.{yaml,yml}',
  '**/facts/*.{yaml,yml}',
  '**/sections/*.md',
  '**/images/*',
];

let client;

/** Pages of rules are shown as pages, not as text to be edited. */
function showDocument(params, token, next) {
  const uri = vscode.Uri.parse(params.uri);
  const isPage = uri.scheme === 'file' && /\/masa-pages-[^/]*\/[a-z0-9-]+\.md$/.test(uri.path);
  if (!isPage) {
    return next(params, token);
  }
  return vscode.commands
    .executeCommand('markdown.showPreviewToSide', uri)
    .then(() => ({ success: true }), () => next(params, token));
}

async function start() {
  const command = vscode.workspace.getConfiguration('masa').get('path') || 'masa';
  const watchers = WATCHED.map((glob) => vscode.workspace.createFileSystemWatcher(glob));
  client = new LanguageClient(
    'masa',
    'masa',
    { command, args: ['lsp'] },
    {
      documentSelector: SELECTOR,
      synchronize: { fileEvents: watchers },
      middleware: { window: { showDocument } },
    },
  );
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) {
      watchers.forEach((watcher) => watcher.dispose());
    }
  });
  try {
    await client.start();
  } catch {
    const settings = 'Open settings';
    const chosen = await vscode.window.showErrorMessage(
      `masa could not be started as “${command}”. Install it (cargo install --path . in its ` +
        'folder), or say in the settings where it is.',
      settings,
    );
    if (chosen === settings) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'masa.path');
    }
  }
}

async function stop() {
  const old = client;
  client = undefined;
  if (old && old.isRunning()) {
    await old.stop();
  }
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('masa.restart', restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('masa.path')) {
        return restart();
      }
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
