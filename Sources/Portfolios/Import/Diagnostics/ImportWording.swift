// SPDX-License-Identifier: GPL-3.0-or-later

/// The Spanish of what diagnostics say of imported files.
public enum ImportWording {
  /// Wordings and their Spanish, a line each.
  public static let spanish = #"""
    without an id ⇒ sin identificador
    line {}, {}, looks like a total: {} ⇒ la línea {}, {}, parece un total: {}
    a row without an id ⇒ una fila sin identificador
    it is left out ⇒ se deja fuera
    it would be simulated as an account ⇒ se simularía como una cuenta
    delete rows of totals from the file ⇒ borre del archivo las filas de totales
    {} of the kind not listed ⇒ {} de esta clase sin listar
    {} of `{}` in scientific notation: different ids may have become one ⇒ {} de `{}` en notación científica: identificadores distintos pueden haberse vuelto uno
    a spreadsheet wrote {=} ⇒ una hoja de cálculo escribió {=}
    export the file again with the column as text ⇒ exporte otra vez el archivo con la columna como texto
    {} of `{}` ending in zeros: different ids may have become one ⇒ {} de `{}` terminados en ceros: identificadores distintos pueden haberse vuelto uno
    were digits of {=} lost? ⇒ ¿se perdieron dígitos de {=}?
    export the file again with the column as text: spreadsheets keep 15 digits ⇒ exporte otra vez el archivo con la columna como texto: las hojas de cálculo guardan 15 dígitos
    {} of `{}` can be read both ways: the {} may be thousands ⇒ {} de `{}` se pueden leer de dos maneras: {} puede ser de miles
    the {} of `{}` may be thousands: all {} with one have three digits after it ⇒ {} de `{}` puede ser de miles: todos los {} que llevan uno tienen tres dígitos detrás
    read as {=}; it could be {=} ⇒ leído como {=}; podría ser {=}
    write the column's amounts in one way, without marks for thousands ⇒ escriba los montos de la columna de una sola manera, sin signos de miles
    if they are thousands, write {} ⇒ si son miles, escriba {}
    line {}: `{}` is {=} or {=} ⇒ línea {}: `{}` es {=} o {=}
    and {} more such amounts ⇒ y {} montos más así
    no amount ⇒ ningún monto
    `{}` has dates of more than one form ⇒ `{}` tiene fechas de más de una forma
    {=}, of which this is the first ⇒ {=}, de las que esta es la primera
    write all dates of the column in one form ⇒ escriba todas las fechas de la columna de una sola forma
    different texts of `{}` are taken as one name ⇒ textos distintos de `{}` se toman por un solo nombre
    `{}` and `{}` are both `{}` ⇒ `{}` y `{}` son ambos `{}`
    if they are not the same, write other texts into the column ⇒ si no son lo mismo, escriba otros textos en la columna
    an id of `{}` looks like another one and is not ⇒ un identificador de `{}` se parece a otro y no lo es
    {} of `{}` look like others and are not ⇒ {} de `{}` se parecen a otros y no lo son
    it looks like that of line {}: {} ⇒ se parece al de la línea {}: {}
    if they are the same, write the same text; each is another account or person ⇒ si son el mismo, escriba el mismo texto; cada uno es otra cuenta o persona
    and {} ⇒ y {}
    `{}` in `{}` names nobody: {} accounts with {=} become one person ⇒ `{}` en `{}` no nombra a nadie: {} cuentas con {=} se vuelven una persona
    {} of {} accounts, with {=}, have the `{}` `{}`; no other has more than {} ⇒ {} de {} cuentas, con {=}, tienen el `{}` `{}`; ningún otro tiene más de {}
    the first of them ⇒ la primera de ellas
    the first of them: is it one person? ⇒ la primera de ellas: ¿es una persona?
    give each person an id of its own, or delete the rows: one person has one readiness to pay, one income and one set of limits ⇒ dé a cada persona un identificador propio, o borre las filas: una persona tiene una disposición a pagar, un ingreso y un conjunto de límites
    {} of `{}` with {} for a blank ⇒ {} de `{}` con {} por un espacio
    the same text with a plain blank is another one ⇒ el mismo texto con un espacio común es otro
    type plain blanks, unless the file has this one everywhere ⇒ escriba espacios comunes, salvo que el archivo tenga este en todas partes
    `{}` has a misplaced thousands separator ⇒ `{}` tiene un separador de miles mal puesto
    check `decimal` and `thousands` of the mapping ⇒ revise `decimal` y `thousands` de la importación
    `{}` is not an amount ⇒ `{}` no es un monto
    `{}` must be above zero ⇒ `{}` debe ser mayor que cero
    a balance that is owed ⇒ un saldo que se debe
    leave settled accounts and credit balances out, or write `{}` ⇒ deje fuera las cuentas saldadas y los saldos a favor, o escriba `{}`
    `{}` must not be negative ⇒ `{}` no debe ser negativo
    zero or more ⇒ cero o más
    `{}` is too large ⇒ `{}` es demasiado grande
    at most 10^15 minor units for an account ⇒ a lo sumo 10^15 unidades menores por cuenta
    the balances add up to more than 10^18 minor units ⇒ los saldos suman más de 10^18 unidades menores
    check `decimal`, `thousands` and the currency ⇒ revise `decimal`, `thousands` y la moneda
    `{}` is not a date of the form {=} ⇒ `{}` no es una fecha de la forma {=}
    a day of the calendar written as {=} ⇒ un día del calendario escrito como {=}
    `{}` lies outside the years {} to {} ⇒ `{}` queda fuera de los años {} a {}
    a due date in these years ⇒ un vencimiento en esos años
    leave the cell empty where the due date is not known, or check `date_format` ⇒ deje la celda vacía donde no se conoce el vencimiento, o revise `date_format`
    days past due from -36525 to 36525, such as 30 or -5 ⇒ días de mora de -36525 a 36525, como 30 o -5
    `{}` is not a whole number of days ⇒ `{}` no es un número entero de días
    spreadsheets store the day {=} as {=}: is it a column of dates? ⇒ las hojas de cálculo guardan el día {=} como {=}: ¿es una columna de fechas?
    `{}` is more than 36525 days, a hundred years, from the due date ⇒ `{}` está a más de 36525 días, cien años, del vencimiento
    is it a column of days past due? ⇒ ¿es una columna de días de mora?
    `{}` is not a score between 0 and 1 ⇒ `{}` no es un puntaje entre 0 y 1
    a number from 0 to 1, higher is riskier, such as 0.35 ⇒ un número de 0 a 1, más alto es más riesgo, como 0.35
    `{}` is neither yes nor no ⇒ `{}` no es ni sí ni no
    for yes one of {=}; for no one of {=}; or an empty cell ⇒ para sí uno de {=}; para no uno de {=}; o una celda vacía
    add the text to `yes_texts` or `no_texts` of `import` ⇒ añada el texto a `yes_texts` o `no_texts` de `import`
    `{}` holds the spreadsheet error `{}`, which is no value ⇒ `{}` contiene el error de hoja de cálculo `{}`, que no es un valor
    the value that the formula should give, or an empty cell where one is allowed ⇒ el valor que la fórmula debería dar, o una celda vacía donde se admite
    mend the formula in the spreadsheet and write the file again, or write `{}` ⇒ corrija la fórmula en la hoja de cálculo y escriba otra vez el archivo, o escriba `{}`
    `{}` has the {} {=} ⇒ `{}` tiene el {} {=}
    character {} of `{}` ⇒ carácter {} de `{}`
    delete the character from the file ⇒ borre el carácter del archivo
    type a plain blank, or none ⇒ escriba un espacio común, o ninguno
    `{}` is empty ⇒ `{}` está vacía
    nothing here ⇒ aquí no hay nada
    an amount ⇒ un monto
    an amount such as {=} ⇒ un monto como {=}
    account `{}` is given twice ⇒ la cuenta `{}` se da dos veces
    given again ⇒ otra vez
    first given on line {} ⇒ dada antes en la línea {}
    give every account one row; several accounts of a debtor share the debtor's id ⇒ dé a cada cuenta una fila; varias cuentas de un deudor comparten el identificador del deudor
    account ids `{}` and `{}` have the same 64-bit identity ⇒ los identificadores de cuenta `{}` y `{}` tienen la misma identidad de 64 bits
    debtor ids `{}` and `{}` have the same 64-bit identity ⇒ los identificadores de deudor `{}` y `{}` tienen la misma identidad de 64 bits
    this id ⇒ este identificador
    and this one, on line {} ⇒ y este, en la línea {}
    rename one of them, for instance with a prefix ⇒ cambie uno de los dos, por ejemplo con un prefijo
    segments defined: {=} ⇒ segmentos definidos: {=}
    channels defined: {=} ⇒ canales definidos: {=}
    `segments` of `portfolio` ⇒ `segments` de `portfolio`
    define `{}` under {}: the text is found under that name ⇒ defina `{}` en {}: el texto se halla con ese nombre
    `{}` has more than {} different values ⇒ `{}` tiene más de {} valores distintos
    one too many ⇒ uno de más
    is it the column of the segments? ⇒ ¿es la columna de los segmentos?
    is it the column of the channels? ⇒ ¿es la columna de los canales?
    {} of {} left out ⇒ {} de {} se dejan fuera
    problems by code: {=} ⇒ problemas por código: {=}
    `{}` differs between the accounts of one debtor ⇒ `{}` difiere entre las cuentas de un deudor
    give all accounts of a debtor the same value ⇒ dé a todas las cuentas de un deudor el mismo valor
    {} finer than the minor unit of {=} rounded ⇒ {} más finos que la unidad menor de {=} se redondean
    check `decimal` of the mapping and the currency ⇒ revise `decimal` de la importación y la moneda
    {} more than {} days from the due date ⇒ {} a más de {} días del vencimiento
    check `date_format`, `start` and `as_of` ⇒ revise `date_format`, `start` y `as_of`
    column `{}` has no value in any row ⇒ la columna `{}` no tiene valor en ninguna fila
    the header is here ⇒ el encabezado está aquí
    remove it from the mapping ⇒ quítela de la importación
    the first: {=} ⇒ la primera: {=}
    {}; {} by line {} ⇒ {}; {} en la línea {}
    reading stopped here ⇒ la lectura paró aquí
    the file is UTF-16, not UTF-8 ⇒ el archivo es UTF-16, no UTF-8
    byte-order mark of UTF-16 ⇒ marca de orden de bytes de UTF-16
    save the file as UTF-8, or export it as `CSV UTF-8` ⇒ guarde el archivo como UTF-8, o expórtelo como `CSV UTF-8`
    the file is UTF-8, not Latin-1 ⇒ el archivo es UTF-8, no Latin-1
    byte-order mark of UTF-8 ⇒ marca de orden de bytes de UTF-8
    remove `{}` ⇒ quite `{}`
    the file is not text ⇒ el archivo no es texto
    a zero byte ⇒ un byte cero
    a delimited text file in UTF-8 or Latin-1 ⇒ un archivo de texto delimitado en UTF-8 o Latin-1
    the file is empty ⇒ el archivo está vacío
    no text ⇒ sin texto
    a header row and one row for each account ⇒ una fila de encabezado y una fila por cuenta
    the text is not UTF-8 ⇒ el texto no es UTF-8
    byte {=} does not belong here ⇒ el byte {=} no va aquí
    if the file is Latin-1 or Windows-1252 (older Windows exports), write `{}` ⇒ si el archivo es Latin-1 o Windows-1252 (exportaciones antiguas de Windows), escriba `{}`
    unpack it, or export a spreadsheet (.xlsx) as CSV ⇒ descomprímalo, o exporte una hoja de cálculo (.xlsx) como CSV
    unpack it first: `{}` ⇒ descomprímalo antes: `{}`
    a {=} archive begins here ⇒ aquí empieza un archivo comprimido {=}
    a quoted field is never closed ⇒ un campo entre comillas nunca se cierra
    the quote opens here ⇒ las comillas se abren aquí
    close it, or write a quote that is part of the text twice: `""` ⇒ ciérrelo, o escriba dos veces una comilla que sea parte del texto: `""`
    text follows a closing quote ⇒ hay texto tras las comillas de cierre
    a delimiter or line end is due ⇒ toca un delimitador o fin de línea
    write a quote that is part of the text twice: `""` ⇒ escriba dos veces una comilla que sea parte del texto: `""`
    a quote stands inside a field that does not begin with one ⇒ hay una comilla dentro de un campo que no empieza con una
    a quote ⇒ una comilla
    put the whole field in quotes and write the inner quote twice: `""` ⇒ ponga todo el campo entre comillas y escriba dos veces la interior: `""`
    a row is longer than {} bytes ⇒ una fila supera los {} bytes
    the row begins here ⇒ la fila empieza aquí
    is this a delimited text file, and does every row end with a line break? ⇒ ¿es un archivo de texto delimitado, y termina cada fila con un salto de línea?
    put text that contains the delimiter in quotes ⇒ ponga entre comillas el texto que contiene el delimitador
    is a field or a delimiter missing, or a line break not inside quotes? ⇒ ¿falta un campo o un delimitador, o hay un salto de línea fuera de comillas?
    the row has {} where the header has {} ⇒ la fila tiene {} donde el encabezado tiene {}
    1 column here, none of the mapped ones: is `delimiter` the file's own? ⇒ aquí hay 1 columna, ninguna de las importadas: ¿es `delimiter` el del archivo?
    {} here, none of them a mapped one ⇒ aquí hay {}, ninguna de las importadas
    the file has no column `{}` ⇒ el archivo no tiene la columna `{}`
    columns here: {=} ⇒ columnas aquí: {=}
    `{}` only looks like it ⇒ `{}` solo se le parece
    delete {=} from the file's header, or type what it looks like ⇒ borre {=} del encabezado del archivo, o escriba lo que parece
    delete {=} from the name in the scenario, or type what it looks like ⇒ borre {=} del nombre en el escenario, o escriba lo que parece
    the file has more than one column `{}` ⇒ el archivo tiene más de una columna `{}`
    a second one ⇒ una segunda
    the first ⇒ la primera
    give the columns different names ⇒ dé a las columnas nombres distintos
    the header has {} columns; at most {} are read ⇒ el encabezado tiene {} columnas; se leen a lo sumo {}
    is this a delimited text file with a header row? ⇒ ¿es un archivo de texto delimitado con fila de encabezado?
    the file has a header and no rows ⇒ el archivo tiene encabezado y ninguna fila
    its only row cannot be used ⇒ su única fila no se puede usar
    none of its {} rows can be used ⇒ ninguna de sus {} filas se puede usar
    the portfolio is empty: {} ⇒ la cartera está vacía: {}
    one row for each account ⇒ una fila por cuenta
    {}, and {} of {} cannot be used ⇒ {}, y {} de {} no se pueden usar
    {}: {} of {} cannot be used ⇒ {}: {} de {} no se pueden usar
    the first one is listed ⇒ se lista la primera
    the first {} are listed ⇒ se listan las primeras {}
    mend the ones listed first: many are often one mistake ⇒ corrija primero las listadas: muchas suelen ser un solo error
    the file has more than {} accounts ⇒ el archivo tiene más de {} cuentas
    split the portfolio into several files ⇒ divida la cartera en varios archivos
    leave the cell empty where there is no date ⇒ deje la celda vacía donde no hay fecha
    no calendar has this day: check day and month ⇒ ningún calendario tiene ese día: revise día y mes
    `{}`: say which ⇒ `{}`: diga cuál
    over all rows, the column would fit {} ⇒ en todas las filas, la columna encajaría con {}
    over all rows, the column would fit {} ({}) ⇒ en todas las filas, la columna encajaría con {} ({})
    {} of the column's dates are written as {=}: write this one so too ⇒ {} de las fechas de la columna se escriben como {=}: escriba así también esta
    `{}` would fit {} of the column's {} dates; write all in one form ⇒ `{}` encajaría con {} de las {} fechas de la columna; escríbalas todas de una forma
    an amount below 0 is a credit, which nobody owes: leave the row out, or write `{}` ⇒ un monto menor que 0 es un saldo a favor, que nadie debe: quite la fila, o escriba `{}`
    `{}` marks a credit, which nobody owes: leave the row out, or write `{}` ⇒ `{}` marca un saldo a favor, que nadie debe: quite la fila, o escriba `{}`
    `{}` beside the digits may change the amount: write the amount alone, in full ⇒ `{}` junto a los dígitos puede cambiar el monto: escriba solo el monto, completo
    the other amounts of the column are written with {}: write `{}` ⇒ los demás montos de la columna se escriben con {}: escriba `{}`
    the file's amounts have different marks: write this one as `{}`, as {} asks ⇒ los montos del archivo llevan signos distintos: escriba este como `{}`, como pide {}
    it would fit {} ⇒ encajaría con {}
    write `{}` if the amount is in {=}: `{}` is another currency ⇒ escriba `{}` si el monto está en {=}: `{}` es otra moneda
    write `{}`: exponents are not read ⇒ escriba `{}`: no se leen exponentes
    write `{}`: signs and names of currencies are not read ⇒ escriba `{}`: no se leen signos ni nombres de monedas
    the smaller counts ⇒ vale el menor
    no counts ⇒ vale no
    yes counts ⇒ vale sí
    the one that the scenario names first counts ⇒ vale el que el escenario nombra primero
    the first by letters counts ⇒ vale el primero por orden de letras
    ~its accents are written in another way ⇒ sus tildes se escriben de otra manera
    ~only capital and small letters differ ⇒ solo difieren mayúsculas y minúsculas
    ~only accents differ ⇒ solo difieren las tildes
    ~only accents, and capital and small letters, differ ⇒ solo difieren tildes, mayúsculas y minúsculas
    ~one has letters such as O, l or I where the other has digits ⇒ uno tiene letras como O, l o I donde el otro tiene dígitos
    ~only blanks between the digits differ ⇒ solo difieren espacios entre los dígitos
    ~only the mark between the digits differs ⇒ solo difiere el signo entre los dígitos
    ~only zeros before or behind the number differ ⇒ solo difieren ceros antes o después del número
    ~only blanks, case or raised signs differ ⇒ solo difieren espacios, mayúsculas o signos elevados
    ~`{}` on line {} ⇒ `{}` en la línea {}
    ~`{}` has a word for a total ⇒ `{}` tiene una palabra de total
    ~`{}` is the sum of {} ⇒ `{}` es la suma de {}
    ~the {} above ⇒ las {} de arriba
    ~the {} below ⇒ las {} de abajo
    ~all {} others ⇒ las otras {}
    ~the {} that are no totals ⇒ las {} que no son totales
    ~the {} above that are no totals ⇒ las {} de arriba que no son totales
    ~the {} below that are no totals ⇒ las {} de abajo que no son totales
    ~the other {} of segment `{}` ⇒ las otras {} del segmento `{}`
    ~the other {} of its debtor ⇒ las otras {} de su deudor
    ~{}, those left out included ⇒ {}, incluidas las que se dejan fuera
    ~{}, but for {} ⇒ {}, salvo {}
    ~1 amount ⇒ 1 monto
    ~{} amounts ⇒ {} montos
    ~1 id ⇒ 1 identificador
    ~{} ids ⇒ {} identificadores
    ~1 long id ⇒ 1 identificador largo
    ~{} long ids ⇒ {} identificadores largos
    ~1 further row ⇒ 1 fila más
    ~{} further rows ⇒ {} filas más
    ~1 further pair ⇒ 1 par más
    ~{} further pairs ⇒ {} pares más
    ~1 further id ⇒ 1 identificador más
    ~{} further ids ⇒ {} identificadores más
    ~1 text ⇒ 1 texto
    ~{} texts ⇒ {} textos
    ~1 field ⇒ 1 campo
    ~{} fields ⇒ {} campos
    ~1 due date ⇒ 1 vencimiento
    ~{} due dates ⇒ {} vencimientos
    ~1 balance ⇒ 1 saldo
    ~{} balances ⇒ {} saldos
    ~point ⇒ el punto
    ~comma ⇒ la coma
    ~apostrophe ⇒ el apóstrofo
    ~blank ⇒ el espacio
    found {=} ⇒ hallado {=}
    did you mean `{}`? ⇒ ¿quiso decir `{}`?
    did you mean `{}` or `{}`? ⇒ ¿quiso decir `{}` o `{}`?
    write {} ⇒ escriba {}
    {} here ⇒ {} aquí
    again here ⇒ otra vez aquí
    {=} is the number by which spreadsheets store {=}: write `{}`, or `{}` here ⇒ {=} es el número con que las hojas de cálculo guardan {=}: escriba `{}`, o aquí `{}`
    {=} counts from 1970: write the day, `{}` ⇒ {=} cuenta desde 1970: escriba el día, `{}`
    a time with a zone may be another day where the debtor is: write {} ⇒ una hora con zona puede ser otro día donde está el deudor: escriba {}
    {=}: write {} ⇒ {=}: escriba {}
    names of months are `MMM` in `date_format` ⇒ los nombres de meses son `MMM` en `date_format`
    years of two digits are `YY` in `date_format` ⇒ los años de dos cifras son `YY` en `date_format`
    write `{}` if the mark of `{}` separates thousands, `{}` if it separates decimals ⇒ escriba `{}` si el signo de `{}` separa miles, `{}` si separa decimales
    start on the day of the file, or export the file for the day of the start ⇒ empiece en el día del archivo, o exporte el archivo para el día del inicio
    ~permission denied ⇒ sin permiso
    ~it is a directory ⇒ es una carpeta
    ~system error {} ⇒ error del sistema {}
    ~there is no such file ⇒ no existe ese archivo
    at most 65,536 names are known ⇒ se conocen a lo sumo 65.536 nombres
    it holds {} ⇒ contiene {}
    {=} by line {} ⇒ {=} en la línea {}
    `{}` on line {} and `{}` on line {} ⇒ `{}` en la línea {} y `{}` en la línea {}
    the row of account `{}` is there twice ⇒ la fila de la cuenta `{}` está dos veces
    the file is as of {}, {} before the start {} ⇒ el archivo es al {}, {} antes del inicio {}
    the file is as of {}, {} after the start {} ⇒ el archivo es al {}, {} después del inicio {}
    segment `{}` is not defined ⇒ el segmento `{}` no está definido
    channel `{}` is not defined ⇒ el canal `{}` no está definido
    no such segment ⇒ no existe ese segmento
    no such channel ⇒ no existe ese canal
    says the same again ⇒ dice otra vez lo mismo
    no account is past due on {}, the start ⇒ ninguna cuenta está en mora el {}, el inicio
    first on line {} ⇒ antes en la línea {}
    delete one of the two rows, or write `{}` to count it once ⇒ borre una de las dos filas, o escriba `{}` para contarla una vez
    check `start`, `as_of` and the column; reminders before the due date need no arrears ⇒ revise `start`, `as_of` y la columna; los recordatorios antes del vencimiento no necesitan mora
    balances are those of the file: payments between the two days are not known ⇒ los saldos son los del archivo: no se conocen pagos entre ambos días
    `{}` of every row is that day or later ⇒ `{}` de toda fila es ese día o posterior
    {} added to each value of `{}` ⇒ se suma {} a cada valor de `{}`
    {} taken from each value of `{}` ⇒ se resta {} de cada valor de `{}`
    1 field ⇒ 1 campo
    {} fields ⇒ {} campos
    `{}` stands for a missing id: give every account its own ⇒ `{}` está en lugar de un identificador que falta: dé a cada cuenta el suyo
    """#
}
