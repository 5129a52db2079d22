// Frames and what stands in them arrive as they were sent.
#include "engine/session/wire.h"

#include "engine/os/socket.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace forkscope {
namespace {

class WireTest : public testing::Test
{
protected:
    WireTest()
    {
        auto [ours, theirs] = socketPair(SOCK_STREAM);
        sut = std::make_unique<Wire>(std::move(ours));
        peer = std::move(theirs);
    }

    static std::string bytes(Frame frame, const std::string& payload)
    {
        const std::uint32_t header[2] = {std::uint32_t(frame), std::uint32_t(payload.size())};
        return std::string(reinterpret_cast<const char*>(header), sizeof header) + payload;
    }

    std::unique_ptr<Wire> sut;
    Descriptor peer;
};

TEST_F(WireTest, AFrameCutIntoBytesArrivesWhole)
{
    const std::string stream = bytes(Frame::command, "{}") + bytes(Frame::reset, "")
                               + bytes(Frame::texts, std::string(300, 't'));
    std::vector<std::string> arrived;
    for (const char byte : stream) {
        ASSERT_EQ(::write(peer.get(), &byte, 1), 1);
        while (auto frame = sut->receive(0)) arrived.push_back(frame->payload);
    }
    EXPECT_EQ(arrived, (std::vector<std::string>{"{}", "", std::string(300, 't')}));
}

TEST_F(WireTest, ManyFramesInOnePieceArriveOneByOne)
{
    std::string stream;
    for (int i = 0; i < 100; ++i) stream += bytes(Frame::status, std::to_string(i));
    ASSERT_EQ(::write(peer.get(), stream.data(), stream.size()), ssize_t(stream.size()));
    for (int i = 0; i < 100; ++i) {
        const auto frame = sut->receive(0);
        ASSERT_TRUE(frame);
        EXPECT_EQ(frame->frame, Frame::status);
        EXPECT_EQ(frame->payload, std::to_string(i));
    }
    EXPECT_FALSE(sut->receive(0));
    EXPECT_FALSE(sut->closed());
}

TEST_F(WireTest, WhatFollowsASingleFrameKeepsTheDescriptorReadable)
{
    const std::string stream = bytes(Frame::accepted, "answer") + bytes(Frame::texts, "news");
    ASSERT_EQ(::write(peer.get(), stream.data(), stream.size()), ssize_t(stream.size()));
    EXPECT_EQ(sut->receiveOne(0)->payload, "answer");
    pollfd poll{sut->descriptor(), POLLIN, 0};
    EXPECT_EQ(::poll(&poll, 1, 0), 1);
    EXPECT_EQ(sut->receive(0)->payload, "news");
}

TEST_F(WireTest, AFrameLargerThanAnyBufferIsSentAndReceived)
{
    Wire other(std::move(peer));
    const std::string payload(3'000'000, 'p');
    std::jthread sender([&] { EXPECT_TRUE(other.send(Frame::events, std::string_view(payload))); });
    const auto frame = sut->receive(-1);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->payload, payload);
}

TEST_F(WireTest, AGonePeerIsNoticedBySendingAndReceiving)
{
    peer.reset();
    EXPECT_FALSE(sut->receive(-1));
    EXPECT_TRUE(sut->closed());
    EXPECT_FALSE(sut->send(Frame::command, std::string_view("{}")));
}

TEST_F(WireTest, FramesSentBeforeThePeerWentStillArrive)
{
    const std::string stream = bytes(Frame::summary, "last");
    ASSERT_EQ(::write(peer.get(), stream.data(), stream.size()), ssize_t(stream.size()));
    peer.reset();
    EXPECT_EQ(sut->receive(-1)->payload, "last");
    EXPECT_FALSE(sut->receive(-1));
    EXPECT_TRUE(sut->closed());
}

TEST_F(WireTest, ASignalDoesNotEndAWaitForEver)
{
    struct sigaction action{};
    action.sa_handler = [](int) {};
    ::sigaction(SIGUSR1, &action, nullptr);
    std::atomic<bool> received = false;
    std::jthread waiter([&] {
        const auto frame = sut->receive(-1);
        EXPECT_TRUE(frame && frame->payload == "at last");
        received = true;
    });
    for (int i = 0; i < 200; ++i) {
        ::pthread_kill(waiter.native_handle(), SIGUSR1);
        std::this_thread::yield();
    }
    const std::string stream = bytes(Frame::command, "at last");
    ASSERT_EQ(::write(peer.get(), stream.data(), stream.size()), ssize_t(stream.size()));
}

TEST(Packing, TextsAndEventsComeBackAsTheyWere)
{
    const std::vector<std::string> texts{"", "one", std::string("with\0zero", 9), "票"};
    EXPECT_EQ(unpackTexts(packTexts(texts)), texts);
    Event event;
    event.time = -5;
    event.text = 77;
    event.phase = Phase::waits;
    const std::vector<Event> events{event, Event{}};
    EXPECT_EQ(unpackEvents(packEvents(events)), events);
    EXPECT_TRUE(unpackEvents({}).empty());
}

TEST(Packing, ATextCutOffIsNoReasonToReadBeyondTheEnd)
{
    const std::string whole = packTexts(std::vector<std::string>{"first", "second"});
    for (std::size_t length = 0; length < whole.size(); ++length)
        EXPECT_LE(unpackTexts(std::string_view(whole).substr(0, length)).size(), 2u);
}

TEST(WireJson, ARequestComesBackAsItWas)
{
    RunRequest sent;
    sent.scenario = "ticket-grab";
    sent.preset = "off";
    sent.knobs = {{"clients", "3"}};
    sent.mode = RunMode::hand;
    sent.strategy = "pct";
    sent.seed = 0xFFFFFFFFFFFFFFFF;
    sent.schedule = "0x2.1";
    sent.speed = 2.5;
    sent.stepsPerSecond = 4;
    sent.timeout = 7;
    sent.replay = true;
    sent.endAfterReplay = true;
    const RunRequest got = requestFrom(Json::parse(toJson(sent).dump()));
    EXPECT_EQ(got.scenario, sent.scenario);
    EXPECT_EQ(got.preset, sent.preset);
    EXPECT_EQ(got.knobs, sent.knobs);
    EXPECT_EQ(got.mode, sent.mode);
    EXPECT_EQ(got.strategy, sent.strategy);
    EXPECT_EQ(got.seed, sent.seed);
    EXPECT_EQ(got.schedule, sent.schedule);
    EXPECT_EQ(got.speed, sent.speed);
    EXPECT_EQ(got.stepsPerSecond, sent.stepsPerSecond);
    EXPECT_EQ(got.timeout, sent.timeout);
    EXPECT_EQ(got.replay, sent.replay);
    EXPECT_EQ(got.endAfterReplay, sent.endAfterReplay);
    EXPECT_FALSE(requestFrom(toJson(RunRequest{})).seed.has_value());
}

TEST(WireJson, FactsComeBackAsTheyWere)
{
    const RunFacts sent{.scenario = "s", .preset = "p", .knobs = {{"a", "b"}}, .seed = 9,
                        .controlled = true, .namespaced = false, .arrangement = "so"};
    const RunFacts got = factsFrom(Json::parse(toJson(sent).dump()));
    EXPECT_EQ(got.scenario, "s");
    EXPECT_EQ(got.preset, "p");
    EXPECT_EQ(got.knobs, sent.knobs);
    EXPECT_EQ(got.seed, 9u);
    EXPECT_TRUE(got.controlled);
    EXPECT_FALSE(got.namespaced);
    EXPECT_EQ(got.arrangement, "so");
}

TEST(WireJson, AStatusComesBackAsItWas)
{
    RunStatus sent;
    sent.state = RunStatus::State::paused;
    sent.mode = RunMode::play;
    sent.replaying = true;
    sent.strategy = "random";
    sent.speed = 3;
    sent.stepsPerSecond = 5;
    sent.candidates = {{2, true, false}, {7, false, true}};
    sent.next = 7;
    const RunStatus got = statusFrom(Json::parse(toJson(sent).dump()));
    EXPECT_EQ(got.state, sent.state);
    EXPECT_EQ(got.mode, sent.mode);
    EXPECT_TRUE(got.replaying);
    EXPECT_EQ(got.strategy, "random");
    EXPECT_EQ(got.speed, 3);
    EXPECT_EQ(got.stepsPerSecond, 5);
    ASSERT_EQ(got.candidates.size(), 2u);
    EXPECT_EQ(got.candidates[0].actor, 2);
    EXPECT_TRUE(got.candidates[0].grantable);
    EXPECT_FALSE(got.candidates[0].due);
    EXPECT_EQ(got.next, 7);
}

TEST(WireJson, ASummaryComesBackAsItWas)
{
    RunSummary sent;
    sent.end = RunEnd::stuck;
    sent.sentence = "Nobody can go on.";
    sent.outcome = {{"sold", 4}, {"left", std::nullopt}};
    sent.claims = {{"few", false, 12, 30}, {"all", std::nullopt, std::nullopt, std::nullopt}};
    sent.findings = {{FindingKind::deadlock, "They wait.", "它们在等。", {3, 4}}};
    sent.schedule = "0x3";
    sent.wallSeconds = 0.25;
    sent.scheduleRanOut = true;
    const RunSummary got = summaryFrom(Json::parse(toJson(sent).dump()));
    EXPECT_EQ(got.end, sent.end);
    EXPECT_EQ(got.sentence, sent.sentence);
    EXPECT_EQ(got.outcome, sent.outcome);
    ASSERT_EQ(got.claims.size(), 2u);
    EXPECT_EQ(got.claims[0].id, "few");
    EXPECT_EQ(got.claims[0].held, false);
    EXPECT_EQ(got.claims[0].brokenAt, 12u);
    EXPECT_EQ(got.claims[0].brokenEvent, 30u);
    EXPECT_FALSE(got.claims[1].held.has_value());
    ASSERT_EQ(got.findings.size(), 1u);
    EXPECT_EQ(got.findings[0].kind, FindingKind::deadlock);
    EXPECT_EQ(got.findings[0].chinese, "它们在等。");
    EXPECT_EQ(got.findings[0].events, (std::vector<std::uint32_t>{3, 4}));
    EXPECT_EQ(got.schedule, "0x3");
    EXPECT_EQ(got.wallSeconds, 0.25);
    EXPECT_TRUE(got.scheduleRanOut);
}

} // namespace
} // namespace forkscope
