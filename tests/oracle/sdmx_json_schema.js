// SPDX-License-Identifier: MIT
// Validates a message against the official schemas, and shows that they refuse a broken one.
const fs = require('fs');
const Ajv = require('ajv').default;
const Ajv2019 = require('ajv/dist/2019').default;
const formats = require('ajv-formats').default;

const [message, ...schemas] = process.argv.slice(2);
const data = JSON.parse(fs.readFileSync(message));
for (const file of schemas) {
  const schema = JSON.parse(fs.readFileSync(file));
  // The schema names drafts in ways that Ajv does not know; its words are those of draft 7 and 2019-09.
  const ajv = new (/2019/.test(schema.$schema) ? Ajv2019 : Ajv)({strict: false, unicodeRegExp: false});
  formats(ajv);
  delete schema.$schema;
  delete schema.id;
  const validate = ajv.compile(schema);
  if (!validate(data)) {
    console.error(file, validate.errors.slice(0, 10));
    process.exit(1);
  }
  const broken = structuredClone(data);
  delete broken.meta.sender;
  const malformed = structuredClone(data);
  malformed.data.dataSets[0].observations['0:x'] = [1];
  if (validate(broken) || validate(malformed)) throw new Error('the schema accepts a broken message: ' + file);
  console.log('valid by', file.split('/').slice(-2).join('/'));
}
// An index that points at nothing passes the schema, so it is looked at here.
for (const set of data.data.dataSets) {
  const s = data.data.structures[set.structure];
  const dimensions = s.dimensions.observation;
  for (const key of Object.keys(set.observations))
    key.split(':').forEach((index, i) => {
      if (!dimensions[i].values[index]) throw new Error('index out of range: ' + key);
    });
}
console.log('all indices point at values');
