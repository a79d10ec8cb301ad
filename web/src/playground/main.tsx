import { createRoot } from 'react-dom/client';
import 'graphiql/setup-workers/vite';
import '@graphiql/react/font/fira-code.css';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './playground.css';
import { Playground } from './playground.js';

const container = document.getElementById('playground');
if (!container) throw new Error('The page has no element with the id "playground" to stand in.');
createRoot(container).render(<Playground />);
