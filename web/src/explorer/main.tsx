import { createRoot } from 'react-dom/client';
import './explorer.css';
import { Explorer } from './explorer.js';

const container = document.getElementById('explorer');
if (!container) throw new Error('The page has no element with the id "explorer" to stand in.');
createRoot(container).render(<Explorer />);
