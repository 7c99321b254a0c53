import thePino from 'pino';
