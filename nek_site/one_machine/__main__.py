import sys

from nek_site.one_machine.run import main

sys.exit(main())
