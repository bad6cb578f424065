# Sourced by run.sh: the engines of the fire desk, and for viewsheds gdal_viewshed and GRASS r.viewshed over the same terrain.

# Seconds of the processor that a command takes, last line of standard output; what the command says goes to a log.
cpu_of() {
  local times
  times=$({ TIMEFORMAT='%U %S'; time "$@" >"$work/fire.log" 2>&1; } 2>&1) || { tail -3 "$work/fire.log" >&2; return 1; }
  awk '{ print $1 + $2 }' <<<"$times"
}

install_fire_peers() {
  local wanted=()
  command -v gdal_viewshed >/dev/null || wanted+=(gdal-bin)
  command -v grass >/dev/null || wanted+=(grass-core)
  [ ${#wanted[@]} -eq 0 ] && return
  say "installing ${wanted[*]}"
  local root=""
  [ "$(id -u)" -eq 0 ] || root=sudo
  { $root apt-get update && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${wanted[@]}"; } \
    >"$work/install.log" 2>&1 || { tail -3 "$work/install.log" >&2; echo "not installed: ${wanted[*]}" >&2; }
}

# One tower of 30 m in the middle of 4000 x 4000 cells, targets of 10 m; RANGE in metres.
viewshed_row() {  # NAME RANGE
  local dem=$work/dem.tif range=$2 ours=$work/ours.tif gdal=- grass=- gdal_agrees=- grass_agrees=-
  local x=660015 y=4039985 column=2000 row=2000 reach=$(($2 / 30))
  local fengsui
  fengsui=$(cpu_of "$build/fengsui" fire viewshed --dem "$dem" --at "$x,$y" --height 30 --target 10 --range "$range" --out "$ours")
  if command -v gdal_viewshed >/dev/null; then
    gdal=$(cpu_of gdal_viewshed -q -md "$range" -ox "$x" -oy "$y" -oz 30 -tz 10 -cc 0.857142857 -vv 1 -iv 0 -ov 0 "$dem" "$work/gdal-part.tif") &&
      gdal_translate -q -of VRT "$dem" "$work/frame.vrt" &&
      gdalwarp -q -overwrite -te 600000 3980000 720000 4100000 -ts 4000 4000 -r near "$work/gdal-part.tif" "$work/gdal.tif" >/dev/null &&
      gdal_agrees=$("$programs/fengsui_fire" agree "$ours" "$work/gdal.tif" "$column" "$row" "$reach") || gdal=-
  fi
  if command -v grass >/dev/null; then
    rm -rf "$work/grass"
    grass -c "$dem" -e "$work/grass" >"$work/fire.log" 2>&1
    grass "$work/grass/PERMANENT" --exec r.in.gdal -o input="$dem" output=dem >"$work/fire.log" 2>&1
    grass=$(cpu_of grass "$work/grass/PERMANENT" --exec r.viewshed -c -r -b input=dem output=seen coordinates="$x,$y" \
      observer_elevation=30 target_elevation=10 max_distance="$range" refraction_coeff=0.142857 memory=4000) &&
      grass "$work/grass/PERMANENT" --exec r.out.gdal -c input=seen output="$work/grass.tif" type=Byte --overwrite >"$work/fire.log" 2>&1 &&
      grass_agrees=$("$programs/fengsui_fire" agree "$ours" "$work/grass.tif" "$column" "$row" "$reach") || grass=-
    rm -rf "$work/grass"
  fi
  number() { [ "$1" = - ] && echo null || echo "$1"; }
  printf '{"what":"%s","range_m":%d,"fengsui_seconds":%s,"gdal_seconds":%s,"grass_seconds":%s,"agrees_with_gdal":%s,"agrees_with_grass":%s}\n' \
    "$1" "$range" "$fengsui" "$(number $gdal)" "$(number $grass)" "$(number $gdal_agrees)" "$(number $grass_agrees)" | keep "$1"
}

# 16 videos side by side on two cores, decoded and looked at by the program as it is; real time is 16 pictures a second.
cameras_row() {
  "$programs/fengsui_fire" cameras "$work/cameras" || return 0
  local times pictures=$((16 * 60)) alarms
  times=$({ TIMEFORMAT='%R %U %S'; time taskset -c 0,1 "$build/fengsui" fire smoke "$work"/cameras/*.mp4 --json >"$work/fire.log" 2>&1; } 2>&1) ||
    { tail -3 "$work/fire.log" >&2; return 1; }
  alarms=$(grep -c '"summary".*"smoke_alarm_frame":[0-9]' "$work/fire.log")
  awk -v n="$pictures" -v alarms="$alarms" '{ printf "{\"what\":\"fire_cameras\",\"streams\":16,\"pictures\":%d,\"alarms\":%d,\"seconds\":%.2f,\"cpu_seconds\":%.2f,\"pictures_per_s\":%.1f}\n", n, alarms, $1, $2 + $3, n / $1 }' <<<"$times" | keep fire_cameras
  rm -rf "$work/cameras"
}

run_fire() {
  say "fire: fire weather over a million cells, a scene, bearings, four years of detections"
  for engine in fwi detect bearings hotspots; do "$programs/fengsui_fire" $engine | keep "fengsui_fire_$engine"; done
  say "fire: 16 cameras of 1280 x 720 on two cores"
  cameras_row
  install_fire_peers
  say "fire: what one tower sees, 10 and 20 km and everything"
  "$programs/fengsui_fire" terrain "$work/dem.tif" 4000
  viewshed_row viewshed_10km 10000
  viewshed_row viewshed_20km 20000
  [ "${FENGSUI_BENCH_WHOLE:-}" != 1 ] || viewshed_row viewshed_whole 90000
  rm -f "$work"/dem.tif "$work"/ours.tif "$work"/gdal*.tif "$work"/grass.tif "$work"/frame.vrt
}
