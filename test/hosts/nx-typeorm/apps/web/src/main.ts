document.body.append('harbour');
