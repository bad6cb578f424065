#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <opencv2/imgcodecs.hpp>
#include <string>
#include <thread>
#include <vector>

namespace fengsui::fire {

// A camera on the wire: RTSP 1.0 (RFC 2326) for one viewer, pictures as RTP over the same connection, JPEG payload
// (RFC 2435) at 25 a second. The stream ends with the pictures.
class rtsp_server {
 public:
  rtsp_server(int pictures, std::function<cv::Mat(int)> picture) : pictures_{pictures}, picture_{std::move(picture)} {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&at), size) == 0 && ::listen(listener_, 1) == 0 &&
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&at), &size) == 0) {
      port_ = ntohs(at.sin_port);
    }
    serving_ = std::thread{[this] { serve(); }};
  }
  ~rtsp_server() {
    ::shutdown(listener_, SHUT_RDWR);
    serving_.join();
    ::close(listener_);
  }
  rtsp_server(rtsp_server const&) = delete;
  rtsp_server& operator=(rtsp_server const&) = delete;

  std::string address() const { return "rtsp://127.0.0.1:" + std::to_string(port_) + "/camera"; }

 private:
  void serve() {
    auto const viewer = ::accept(listener_, nullptr, nullptr);
    if (viewer < 0) return;
    std::string heard;
    char block[4096];
    for (;;) {
      auto end = heard.find("\r\n\r\n");
      while (end == std::string::npos) {
        auto const got = ::recv(viewer, block, sizeof block, 0);
        if (got <= 0) break;
        heard.append(block, static_cast<std::size_t>(got));
        end = heard.find("\r\n\r\n");
      }
      if (end == std::string::npos) break;
      auto const request = heard.substr(0, end);
      heard.erase(0, end + 4);
      auto const verb = request.substr(0, request.find(' '));
      auto const at = request.find("CSeq:");
      auto const number = at == std::string::npos ? "0" : request.substr(at + 5, request.find('\r', at) - at - 5);
      auto const reply = [&](std::string const& more) {
        say(viewer, "RTSP/1.0 200 OK\r\nCSeq:" + number + "\r\n" + more);
      };
      if (verb == "OPTIONS") {
        reply("Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n\r\n");
      } else if (verb == "DESCRIBE") {
        std::string const sdp =
            "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=camera\r\nt=0 0\r\nm=video 0 RTP/AVP 26\r\na=control:track\r\n";
        reply("Content-Type: application/sdp\r\nContent-Length: " + std::to_string(sdp.size()) + "\r\n\r\n" + sdp);
      } else if (verb == "SETUP") {
        reply("Session: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n");
      } else if (verb == "PLAY") {
        reply("Session: 1\r\n\r\n");
        for (int i = 0; i < pictures_ && show(viewer, i); ++i)
          std::this_thread::sleep_for(std::chrono::milliseconds{40});
        break;
      } else {
        reply("\r\n");
        break;
      }
    }
    ::shutdown(viewer, SHUT_RDWR);
    ::close(viewer);
  }

  static bool say(int viewer, std::string const& text) {
    std::size_t sent = 0;
    while (sent < text.size()) {
      auto const got = ::send(viewer, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
      if (got <= 0) return false;
      sent += static_cast<std::size_t>(got);
    }
    return true;
  }

  // A baseline JPEG with the usual Huffman tables: its quantisation tables and its scan go over the wire, the rest is
  // implied.
  bool show(int viewer, int i) {
    auto const picture = picture_(i);
    std::vector<unsigned char> jpeg;
    cv::imencode(".jpg", picture, jpeg, {cv::IMWRITE_JPEG_QUALITY, 90});
    std::string tables;
    std::size_t scan = 0;
    for (std::size_t p = 2; p + 4 < jpeg.size() && scan == 0;) {
      auto const length = static_cast<std::size_t>(jpeg[p + 2] << 8 | jpeg[p + 3]);
      if (jpeg[p + 1] == 0xDB) {
        for (auto t = p + 4; t + 65 <= p + 2 + length; t += 65)
          tables.append(jpeg.begin() + static_cast<std::ptrdiff_t>(t + 1),
                        jpeg.begin() + static_cast<std::ptrdiff_t>(t + 65));
      }
      if (jpeg[p + 1] == 0xDA) scan = p + 2 + length;
      p += 2 + length;
    }
    std::string const body(jpeg.begin() + static_cast<std::ptrdiff_t>(scan), jpeg.end() - 2);
    auto const put = [](std::string& to, std::uint32_t value, int bytes) {
      while (bytes-- > 0) to.push_back(static_cast<char>(value >> (8 * bytes) & 0xff));
    };
    for (std::size_t from = 0; from < body.size();) {
      auto const piece = body.substr(from, 1200);
      auto const last = from + piece.size() == body.size();
      std::string packet;
      put(packet, 0x80, 1);
      put(packet, (last ? 0x80U : 0U) | 26U, 1);
      put(packet, sequence_++, 2);
      put(packet, static_cast<std::uint32_t>(i) * 3600, 4);  // 90 kHz
      put(packet, 0x5eed, 4);
      put(packet, static_cast<std::uint32_t>(from), 4);  // type specific 0, then the offset
      put(packet, 1, 1);                                 // 4:2:0
      put(packet, 255, 1);                               // tables come with the picture
      put(packet, static_cast<std::uint32_t>(picture.cols / 8), 1);
      put(packet, static_cast<std::uint32_t>(picture.rows / 8), 1);
      if (from == 0) {
        put(packet, 0, 2);
        put(packet, static_cast<std::uint32_t>(tables.size()), 2);
        packet += tables;
      }
      packet += piece;
      std::string framed = "$";
      put(framed, 0, 1);
      put(framed, static_cast<std::uint32_t>(packet.size()), 2);
      if (!say(viewer, framed + packet)) return false;
      from += piece.size();
    }
    return true;
  }

  int pictures_;
  std::function<cv::Mat(int)> picture_;
  int listener_ = -1;
  int port_ = 0;
  std::uint16_t sequence_ = 1;
  std::thread serving_;
};

}  // namespace fengsui::fire
