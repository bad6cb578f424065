#include "tell/node/sm.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>

#include "base/big_endian.h"
#include "tell/node/frame.h"
#include "tell/node/openssl.h"

namespace fengsui::tell::node {
namespace {

using sm_key = held<EVP_PKEY, EVP_PKEY_free>;
using sm_paper = held<X509, X509_free>;
using key_work = held<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using digest_work = held<EVP_MD_CTX, EVP_MD_CTX_free>;

constexpr std::string_view kGreeting = "fengsui sm 1";
constexpr std::string_view kDistinguishingId = "1234567812345678";  // GB/T 35276: where nothing else is agreed
constexpr std::size_t kChanceBytes = 32;
constexpr std::size_t kCipherKeyBytes = 16;
constexpr std::size_t kMacKeyBytes = 32;
constexpr std::size_t kKeysBytes = kCipherKeyBytes + kMacKeyBytes;  // of one direction
constexpr std::size_t kMostHandshake = 64UL * 1024;

unsigned char* raw(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}
unsigned char const* raw(std::string_view text) {
  return reinterpret_cast<unsigned char const*>(text.data());
}

void sm_must(bool good, char const* what) {
  if (!good) fail(std::string{what} + ": " + openssl_says("refused"));
}

held<BIO, BIO_free_all> opened(std::filesystem::path const& file) {
  held<BIO, BIO_free_all> made{BIO_new_file(file.c_str(), "r")};
  if (!made) fail(file.string() + ": " + openssl_says("cannot be read"));
  return made;
}

void name_by_standard(X509* paper) {
  held<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free> id{ASN1_OCTET_STRING_new()};
  sm_must(
      id && ASN1_OCTET_STRING_set(id.get(), raw(kDistinguishingId), static_cast<int>(kDistinguishingId.size())) == 1,
      "SM2 id");
  X509_set0_distinguishing_id(paper, id.release());
}

sm_paper sm_paper_from(std::filesystem::path const& file) {
  sm_paper made{PEM_read_bio_X509(opened(file).get(), nullptr, nullptr, nullptr)};
  if (!made) fail(file.string() + ": " + openssl_says("no certificate"));
  if (auto* key = X509_get0_pubkey(made.get()); key == nullptr || EVP_PKEY_is_a(key, "SM2") != 1)
    fail(file.string() + ": not of SM2");
  name_by_standard(made.get());
  return made;
}

std::string chance(std::size_t bytes) {
  std::string made(bytes, '\0');
  sm_must(RAND_bytes(raw(made), static_cast<int>(bytes)) == 1, "chance");
  return made;
}

// Both ways of SM2 are asked the same: how long it can get, then for itself.
std::string turned_by_sm2(EVP_PKEY* key, decltype(EVP_PKEY_encrypt_init)* begin, decltype(EVP_PKEY_encrypt)* turn,
                          std::string_view text) {
  key_work const work{EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)};
  std::size_t size = 0;
  sm_must(work && begin(work.get()) == 1 && turn(work.get(), nullptr, &size, raw(text), text.size()) == 1, "SM2");
  std::string made(size, '\0');
  sm_must(turn(work.get(), raw(made), &size, raw(text), text.size()) == 1, "SM2");
  made.resize(size);
  return made;
}

std::string encrypted_for(EVP_PKEY* whom, std::string_view secret) {
  return turned_by_sm2(whom, EVP_PKEY_encrypt_init, EVP_PKEY_encrypt, secret);
}

std::string decrypted_by(EVP_PKEY* mine, std::string_view sealed) {
  return turned_by_sm2(mine, EVP_PKEY_decrypt_init, EVP_PKEY_decrypt, sealed);
}

// A digest context that signs or verifies by SM2 with SM3; `work` must live as long.
digest_work sm2_with_sm3(EVP_PKEY* key, key_work& work, bool signs) {
  digest_work made{EVP_MD_CTX_new()};
  work.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
  sm_must(made && work && EVP_PKEY_CTX_set1_id(work.get(), kDistinguishingId.data(), kDistinguishingId.size()) == 1,
          "SM2 id");
  EVP_MD_CTX_set_pkey_ctx(made.get(), work.get());
  sm_must((signs ? EVP_DigestSignInit : EVP_DigestVerifyInit)(made.get(), nullptr, EVP_sm3(), nullptr, key) == 1,
          "SM2");
  return made;
}

std::string signed_by(EVP_PKEY* mine, std::string_view text) {
  key_work work;
  auto const digest = sm2_with_sm3(mine, work, true);
  std::size_t size = 0;
  sm_must(EVP_DigestSign(digest.get(), nullptr, &size, raw(text), text.size()) == 1, "SM2 signature");
  std::string made(size, '\0');
  sm_must(EVP_DigestSign(digest.get(), raw(made), &size, raw(text), text.size()) == 1, "SM2 signature");
  made.resize(size);
  return made;
}

bool is_signed(EVP_PKEY* theirs, std::string_view text, std::string_view signature) {
  key_work work;
  auto const digest = sm2_with_sm3(theirs, work, false);
  return EVP_DigestVerify(digest.get(), raw(signature), signature.size(), raw(text), text.size()) == 1;
}

std::string sm3(std::string_view text) {
  std::string made(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  sm_must(EVP_Digest(text.data(), text.size(), raw(made), &size, EVP_sm3(), nullptr) == 1, "SM3");
  made.resize(size);
  return made;
}

std::string hkdf_sm3(std::string secret, std::string salt, std::string about, std::size_t bytes) {
  held<EVP_KDF, EVP_KDF_free> const how{EVP_KDF_fetch(nullptr, "HKDF", nullptr)};
  held<EVP_KDF_CTX, EVP_KDF_CTX_free> const work{EVP_KDF_CTX_new(how.get())};
  std::string digest = "SM3";
  std::array<OSSL_PARAM, 5> const given{
      OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret.data(), secret.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), salt.size()),
      OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, about.data(), about.size()), OSSL_PARAM_construct_end()};
  std::string made(bytes, '\0');
  sm_must(work && EVP_KDF_derive(work.get(), raw(made), made.size(), given.data()) == 1, "HKDF-SM3");
  return made;
}

std::string numbered(std::uint64_t number, std::size_t bytes) {
  std::string made;
  base::append_big_endian(made, number, bytes);
  return made;
}

// A word of the handshake: as it is signed later, length and all.
std::string said(sm_channel::wire const& to, std::string_view body) {
  auto const whole = numbered(body.size(), 4) + std::string{body};
  to.send(whole);
  return whole;
}

std::string heard(sm_channel::wire const& from) {
  std::string head(4, '\0');
  from.receive(head.data(), head.size());
  auto const size = base::big_endian(head);
  if (size > kMostHandshake) fail("SM: a word longer than any of ours");
  std::string body(size, '\0');
  from.receive(body.data(), size);
  return head + body;
}

}  // namespace

struct sm_identity::inside {
  sm_paper mine;
  std::string mine_der;
  sm_key key;
  held<X509_STORE, X509_STORE_free> house{X509_STORE_new()};

  // The other's certificate, when the house has signed it and it is for `host`.
  sm_paper believed(std::string_view der, std::string const& host) const {
    auto const* at = raw(der);
    sm_paper shown{d2i_X509(nullptr, &at, static_cast<long>(der.size()))};
    if (!shown || at != raw(der) + der.size()) fail("SM: no certificate");
    if (auto* its = X509_get0_pubkey(shown.get()); its == nullptr || EVP_PKEY_is_a(its, "SM2") != 1)
      fail("SM: not a certificate of SM2");
    name_by_standard(shown.get());
    held<X509_STORE_CTX, X509_STORE_CTX_free> const work{X509_STORE_CTX_new()};
    sm_must(work && X509_STORE_CTX_init(work.get(), house.get(), shown.get(), nullptr) == 1, "SM");
    if (!host.empty()) must_be_for(X509_STORE_CTX_get0_param(work.get()), host);
    if (X509_verify_cert(work.get()) != 1) {
      ERR_clear_error();
      fail(std::string{"SM: "} + X509_verify_cert_error_string(X509_STORE_CTX_get_error(work.get())));
    }
    return shown;
  }
};

sm_identity::sm_identity(papers const& from) : inside_{std::make_unique<inside>()} {
  inside_->mine = sm_paper_from(from.certificate);
  inside_->mine_der.resize(static_cast<std::size_t>(i2d_X509(inside_->mine.get(), nullptr)));
  auto* to = raw(inside_->mine_der);
  i2d_X509(inside_->mine.get(), &to);
  inside_->key.reset(PEM_read_bio_PrivateKey(opened(from.key).get(), nullptr, nullptr, nullptr));
  if (!inside_->key) fail(from.key.string() + ": " + openssl_says("no key"));
  if (X509_check_private_key(inside_->mine.get(), inside_->key.get()) != 1)
    fail(from.key.string() + ": " + openssl_says("not the certificate's key"));
  sm_must(X509_STORE_add_cert(inside_->house.get(), sm_paper_from(from.authority).get()) == 1, "SM");
}

sm_identity::~sm_identity() = default;

// One way of a connection: its keys, and the number of the record that is next.
struct sm_channel::direction {
  std::string cipher_key;
  std::string mac_key;
  std::uint64_t next = 0;

  explicit direction(std::string_view keys)
      : cipher_key{keys.substr(0, kCipherKeyBytes)}, mac_key{keys.substr(kCipherKeyBytes)} {}

  // SM4-CTR is its own inverse. The counter block begins with the record's number, so no key stream is used twice.
  std::string turned(std::string_view text) const {
    held<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> const work{EVP_CIPHER_CTX_new()};
    auto const block = numbered(next, 8) + std::string(8, '\0');
    sm_must(work && EVP_EncryptInit_ex2(work.get(), EVP_sm4_ctr(), raw(cipher_key), raw(block), nullptr) == 1, "SM4");
    std::string made(text.size(), '\0');
    int size = 0;
    sm_must(EVP_EncryptUpdate(work.get(), raw(made), &size, raw(text), static_cast<int>(text.size())) == 1 &&
                static_cast<std::size_t>(size) == text.size(),
            "SM4");
    return made;
  }
  std::string tag(std::string_view head, std::string_view text) const {
    auto const covered = numbered(next, 8) + std::string{head} + std::string{text};
    std::string made(kTagBytes, '\0');
    std::size_t size = 0;
    sm_must(EVP_Q_mac(nullptr, "HMAC", nullptr, "SM3", nullptr, mac_key.data(), mac_key.size(), raw(covered),
                      covered.size(), raw(made), made.size(), &size) != nullptr &&
                size == kTagBytes,
            "HMAC-SM3");
    return made;
  }
};

sm_channel::sm_channel(sm_identity const& who, side is, std::string const& host, std::string_view bound,
                       wire const& to) {
  auto const& own = *who.inside_;
  bool const calls = is == side::caller;
  // What was said, the caller's word first.
  std::string all{bound};
  auto const exchange = [&](std::string const& mine) {
    auto const out = said(to, mine);
    auto in = heard(to);
    all += calls ? out + in : in + out;
    return in.substr(4);
  };
  auto const hello = exchange(packing{}.text(kGreeting).text(own.mine_der).text(chance(kChanceBytes)).take());
  unpacking greeted{hello};
  if (greeted.text() != kGreeting) fail("SM: the other side speaks another profile");
  auto const other = own.believed(greeted.text(), calls ? host : std::string{});
  auto* their_key = X509_get0_pubkey(other.get());

  auto const mine = chance(kChanceBytes);
  auto const theirs = decrypted_by(own.key.get(), exchange(encrypted_for(their_key, mine)));
  if (theirs.size() != kChanceBytes) fail("SM: a share of another length");

  auto const proven = std::string{all};
  auto const proof = exchange(signed_by(own.key.get(), (calls ? "caller" : "doorway") + proven));
  if (!is_signed(their_key, (calls ? "doorway" : "caller") + proven, proof)) {
    ERR_clear_error();
    fail("SM: what was said is not signed by who said it");
  }
  auto const keys =
      hkdf_sm3(calls ? mine + theirs : theirs + mine, sm3(proven), std::string{kGreeting}, 2 * kKeysBytes);
  auto const first = std::string_view{keys}.substr(0, kKeysBytes);
  auto const second = std::string_view{keys}.substr(kKeysBytes);
  out_ = std::make_unique<direction>(calls ? first : second);
  in_ = std::make_unique<direction>(calls ? second : first);
}

sm_channel::~sm_channel() = default;

std::string sm_channel::seal(std::string_view plain) {
  auto const head = numbered(plain.size(), kHeadBytes);
  auto const text = out_->turned(plain);
  auto made = head + text + out_->tag(head, text);
  ++out_->next;
  return made;
}

std::size_t sm_channel::rest_of(std::string_view head) {
  auto const size = base::big_endian(head);
  if (size > kMostBytes) fail("SM: a record longer than any of ours");
  return size + kTagBytes;
}

std::string sm_channel::open(std::string_view head, std::string_view rest) {
  auto const text = rest.substr(0, rest.size() - kTagBytes);
  auto const tag = in_->tag(head, text);
  if (CRYPTO_memcmp(tag.data(), rest.data() + text.size(), kTagBytes) != 0) fail("SM: a record that nobody sealed");
  auto plain = in_->turned(text);
  ++in_->next;
  return plain;
}

}  // namespace fengsui::tell::node
