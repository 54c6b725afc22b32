/** @internal */
export const configurationMessages = {
  'configuration.empty': 'Der Vertrag deklariert keine Konfiguration.',
  'configuration.required': 'Erforderlich',
  'configuration.optional': 'Optional',
  'configuration.ownSchema': 'Schema in diesem Bundle',
  'configuration.noSchema': 'Kein Schema angegeben.',
  'configuration.key': 'Schlüssel',
  'configuration.type': 'Typ',
  'configuration.default': 'Standard',
  'configuration.defaultIs': 'Standard {{value}}',
  'configuration.isRequired': 'Erforderlich',
  'configuration.meaning': 'Beschreibung',
  'configuration.yes': 'ja',
  'configuration.no': 'nein',
  'configuration.oneOf': 'Eines von: {{values}}',
  'configuration.keysLabel': 'Schlüssel von {{name}}',
  'configuration.noKeys': 'Das Schema deklariert keine Schlüssel.',
  'configuration.truncated':
    'Das Schema ist größer als das, was hier aufgeführt ist.',
  'configuration.notJson': '{{path}} ist kein gültiges JSON',
  'configuration.values': 'Werte im Vertrag',
  'configuration.valuesLabel': 'Werte von {{name}}',
  'configuration.value': 'Wert',
  'configuration.search': 'Schlüssel suchen',
  'configuration.onlyRequired': 'Nur erforderliche',
  'configuration.view': 'Darstellung der Schlüssel',
  'configuration.table': 'Tabelle',
  'configuration.tree': 'Baum',
  'configuration.shown_one':
    '{{shown, number}} von {{count, number}} Schlüssel',
  'configuration.shown_other':
    '{{shown, number}} von {{count, number}} Schlüsseln',
  'configuration.noneFits': 'Kein Schlüssel passt zur Suche.',
  'configuration.below': 'Schlüssel unter {{key}}',
  'configuration.tool.check': 'Eigene Werte prüfen',
  'configuration.tool.checkOf': 'Eigene Werte für {{name}} prüfen',
  'configuration.tool.sample': 'Beispiel',
  'configuration.tool.sampleOf': 'Beispielwerte für {{name}}',
  'configuration.tool.compare': 'Schlüssel vergleichen',
  'configuration.tool.compareOf': 'Schlüssel von {{name}} in zwei Versionen',
  'configuration.format.label': 'Format',
  'configuration.format.yaml': 'YAML oder JSON',
  'configuration.format.env': 'Umgebungsvariablen',
  'configuration.format.envHint':
    'NAME=Wert, je Zeile eine. Der Name ist der Schlüssel wie geschrieben oder in Großbuchstaben: database.poolSize wird DATABASE_POOL_SIZE.',
  'configuration.check.text': 'Eigene Werte',
  'configuration.check.privacy':
    'Sie bleiben in diesem Browser; nichts wird gesendet oder aufbewahrt.',
  'configuration.check.against': 'Prüfen gegen',
  'configuration.check.empty':
    'Links Werte einfügen oder schreiben, um zu sehen, ob sie passen.',
  'configuration.check.fits': 'Die Werte passen zu {{version}}',
  'configuration.check.fails_one': '{{count, number}} Problem mit {{version}}',
  'configuration.check.fails_other':
    '{{count, number}} Probleme mit {{version}}',
  'configuration.check.unreadable': 'Der Text ist nicht lesbar',
  'configuration.check.unknown':
    'Ob die Werte zu {{version}} passen, ist nicht bekannt',
  'configuration.check.unlisted': 'Schlüssel, die das Schema nicht kennt',
  'configuration.check.line': 'Zeile {{line}}',
  'configuration.check.goTo': 'Zu Zeile {{line}} gehen',
  'configuration.check.more_one': '{{count, number}} weiteres Problem',
  'configuration.check.more_other': '{{count, number}} weitere Probleme',
  'configuration.sample.extent': 'Umfang',
  'configuration.sample.minimal': 'Nur erforderliche',
  'configuration.sample.full': 'Alles',
  'configuration.sample.text': 'Beispiel',
  'configuration.sample.copy': 'Kopieren',
  'configuration.sample.copied': 'Kopiert',
  'configuration.sample.fits': 'Das Schema nimmt dieses Beispiel so an.',
  'configuration.sample.doesNotFit':
    'Das Schema nimmt dieses Beispiel so nicht an: Es verlangt mehr, als sich erfinden ließ.',
  'configuration.sample.notKnown':
    'Ob das Schema dieses Beispiel annimmt, ist nicht bekannt.',
  'configuration.sample.replace_one':
    '{{count, number}} Wert ist erfunden: {{keys}}',
  'configuration.sample.replace_other':
    '{{count, number}} Werte sind erfunden: {{keys}}',
  'configuration.sample.truncated':
    'Das Schema enthält mehr, als dieses Beispiel zeigt.',
  'configuration.compare.other': 'Die andere Version',
  'configuration.compare.choose': 'Version wählen',
  'configuration.compare.label':
    'Schlüssel, die sich zwischen {{from}} und {{to}} unterscheiden',
  'configuration.compare.same':
    'Die Schlüssel sind in {{from}} und {{to}} gleich.',
  'configuration.compare.onlyOne':
    'Es gibt keine andere Version zum Vergleichen.',
  'configuration.compare.change': 'Änderung',
  'configuration.compare.added': 'Hinzugefügt',
  'configuration.compare.removed': 'Entfernt',
  'configuration.compare.changed': 'Geändert',
  'configuration.compare.before': 'In {{version}}',
  'configuration.compare.diff': 'Was sich dazwischen sonst geändert hat',
  'configuration.compare.noConfiguration':
    '{{version}} hat keine Konfiguration {{name}}.',
  'configuration.compare.noSchema':
    'In {{version}} hat sie kein lesbares Schema.',
  'configuration.compare.notJson':
    'In {{version}} ist ihr Schema kein gültiges JSON.',
  'configuration.compare.requiredKey': 'erforderlich',
  'configuration.compare.optionalKey': 'optional',
};
