#include "app/models/run_link.h"

namespace forkscope {

namespace {

class SessionLink : public RunLink
{
public:
    explicit SessionLink(const RunRequest& request) : m_session(request) {}

    const RunFacts& facts() const override { return m_session.facts(); }
    int descriptor() const override { return m_session.descriptor(); }
    Update receive() override { return m_session.receive(0); }

    void pause() override { m_session.pause(); }
    void resume() override { m_session.resume(); }
    void step(ActorId actor) override { m_session.step(actor); }
    void stepAlone(ActorId actor) override { m_session.step(actor, false); }
    void setMode(RunMode mode) override { m_session.setMode(mode); }
    void setStrategy(const std::string& name) override { m_session.setStrategy(name); }
    void setPace(double stepsPerSecond) override { m_session.setPace(stepsPerSecond); }
    void setSpeed(double speed) override { m_session.setSpeed(speed); }
    void act(Operation act, ActorId target) override { m_session.act(act, target); }
    void turnKnob(const std::string& name, const std::string& value) override
    {
        m_session.turnKnob(name, value);
    }
    void stop() override { m_session.stop(); }

private:
    Session m_session;
};

} // namespace

std::unique_ptr<RunLink> startSession(const RunRequest& request)
{
    return std::make_unique<SessionLink>(request);
}

} // namespace forkscope
