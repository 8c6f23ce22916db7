#!/usr/bin/env bash
# Makes workspace-V00N.zip, the workspace of the newest schema that UpgradedWorkspaceTest keeps: run once, by the program
# of its day, for each migration that goes out to users (the test asks for it), from the top of the repository:
#   mvn -B -ntp -q -DskipTests package && src/test/resources/gangmu/storage/make-workspace.sh
# It holds something in every table, and is never made again: what it is for is that it is old.
set -euo pipefail
export LC_ALL=C.UTF-8
place=src/test/resources/gangmu/storage
version=$(basename "$(ls src/main/resources/gangmu/storage/migrations/V*.sql | tail -n 1)" | cut -d _ -f 1)
zip=$PWD/$place/workspace-$version.zip
if [ -e "$zip" ]; then
    echo "$zip is there already" >&2
    exit 1
fi
program=${GANGMU:-target/gangmu/bin/gangmu}
beside=$(mktemp -d)
trap 'rm -rf "$beside"' EXIT
w=$beside/w
gangmu() { "$program" "$1" "$w" "${@:2}" > "$beside/said" || { cat "$beside/said" >&2; exit 1; }; }

gangmu new --name 示例规划 --start 2021-01-01 --end 2025-12-31
gangmu add unit 区水务局
gangmu add group 生态组
gangmu add indicator 再生水利用率 measure=% base=20 target=30
gangmu add annual-target 2023 target=25 --below indicator:1
gangmu add section 生态文明建设
gangmu add task 水库保护 lead=区水务局 start=2021-01-01 end=2025-12-31 --below 1
gangmu add project 再生水厂 lead=区水务局 --below 1
gangmu add milestone 2024-12-31 name=通水 --below 1.2
gangmu add period 2023-06 dataDate=2023-06-30
gangmu set 1.2 predecessor "上期规划 1.2 再生水厂"
gangmu set 1.1 progress 52.5 --period 2023-06
gangmu set 1.2 progress 52.5 --period 2023-06
printf 已完工 > "$beside/证明.txt"
gangmu attach 1.2 "$beside/证明.txt"
gangmu undo
gangmu redo
for kind in problem opportunity measure opinion term fact layout; do
    gangmu add-entry "$kind" "示例 $kind"
done
gangmu override 1.2 behind --reason 现场核查
gangmu set indicator:1 value 24 --period 2023-06
gangmu findings 1.1 no-evidence --dismiss 已口头说明
gangmu report-text preface 前言

# A return with a header of the unit's own: what it was said to mean is learned; a cell of it is sent back as a question.
gangmu templates --out "$beside/sent"
(cd "$beside/sent" && mkdir parts && cd parts && jar --extract --file ../*.xlsx && rm ../*.xlsx \
    && sed -i 's/<t>进展情况</<t>进展怎么样了</; s/<t>progress.narrative</<t>x</' xl/sharedStrings.xml \
    && sed -i 's/<v>52.5</<v>53</' xl/worksheets/sheet2.xml && sed -i 's/浅黄色单元格的样子/联系人：张三/' xl/sharedStrings.xml \
    && jar --create --no-manifest --file ../回表.xlsx . && rm -r ../parts)
gangmu take-in "$beside/sent" --accept safe --answer header/tasks/进展怎么样了=progress.narrative \
    --keep 1.1:progress.progress --question 1.1:progress.progress=依据是什么
# A letter about it, on the office's letterhead.
gangmu set plan:示例规划 office 示例区发展和改革局
gangmu set plan:示例规划 letterMark 示发改函
gangmu reminders --out "$beside/letters"
# What another copy wrote meanwhile: a name that differs, a report; both wait to be decided.
gangmu copy "$beside/copy" --name 生态组
"$program" set "$beside/copy" 1.1 name 水库保护工程 > "$beside/said"
"$program" package "$beside/copy" --out "$beside/生态组.gmpack" > "$beside/said"
gangmu set 1.1 name 水库的保护
gangmu set 1.1 name 水库保护
gangmu merge "$beside/生态组.gmpack"
gangmu period close 2023-06
rm -rf "$w/backups" "$w/logs" "$w/workspace.lock"
(cd "$w" && jar --create --no-manifest --file "$zip" .)
echo "$zip"
